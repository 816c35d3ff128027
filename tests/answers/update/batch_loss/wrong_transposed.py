# message: Every target was subtracted from every prediction: look at the shapes.
# points: 1
def batch_loss(prediction, target):
    return ((prediction.T - target) ** 2).mean()
