# message: Every target was subtracted from every prediction: look at the shapes.
# points: 1
def batch_loss(prediction, target):
    return ((prediction.ravel() - target) ** 2).mean()
