# message: Each error is squared before the mean is taken.
def batch_loss(prediction, target):
    return abs(prediction.ravel() - target.ravel()).mean()
