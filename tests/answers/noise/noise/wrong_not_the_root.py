# message: That is the mean squared distance. The noise is its root.
def noise(gradients, batch_size, replace):
    n = len(gradients)
    rest = 1 if replace else (n - batch_size) / (n - 1)
    return gradients.var(axis=0).sum() * rest / batch_size
