# message: There is no root: the loss is the mean of the squares.
def batch_loss(prediction, target):
    return ((prediction.ravel() - target.ravel()) ** 2).mean() ** 0.5
