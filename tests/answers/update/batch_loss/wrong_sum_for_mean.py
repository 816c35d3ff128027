# message: That is the sum over the samples. The loss is their mean.
def batch_loss(prediction, target):
    return ((prediction.ravel() - target.ravel()) ** 2).sum()
