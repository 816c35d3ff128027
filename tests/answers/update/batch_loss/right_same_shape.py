def batch_loss(prediction, target):
    assert len(prediction) == len(target)
    return ((prediction - target.reshape(prediction.shape)) ** 2).sum() / len(target)
