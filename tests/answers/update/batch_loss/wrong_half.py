# message: There is no factor 1/2 here: just the mean.
def batch_loss(prediction, target):
    return ((prediction.ravel() - target.ravel()) ** 2).mean() / 2
