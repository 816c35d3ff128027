def batch_loss(prediction, target):
    return np.mean((np.ravel(prediction) - np.ravel(target)) ** 2)
