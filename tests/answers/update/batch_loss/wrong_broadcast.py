# message: must be 0.0, but it is 1.3333333.
# message: Every target was subtracted from every prediction: look at the shapes.
def batch_loss(prediction, target):
    return ((prediction - target) ** 2).mean()
