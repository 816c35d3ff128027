# message: is an array of shape (1,), but must be a number.
# message: Take its only item: [0] does that, or .item().
def batch_loss(prediction, target):
    return ((prediction.reshape(-1, 1) - target.reshape(-1, 1)) ** 2).mean(axis=0)
