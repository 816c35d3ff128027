# message: must be 2.5, but it is 1.6666667.
# message: Bring both to the same shape before you subtract, whatever shape they have.
# points: 1
def batch_loss(prediction, target):
    return ((prediction.ravel() - target.ravel()) ** 2).sum() / 3
