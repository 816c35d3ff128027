# message: is an array of shape (3,), but must be a number.
def batch_loss(prediction, target):
    return (prediction.ravel() - target.ravel()) ** 2
