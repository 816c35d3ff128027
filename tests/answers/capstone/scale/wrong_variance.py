# message: This is the variance: take its root
def scale(training, validation, test):
    mean, spread = training.mean(axis=0), training.var(axis=0)
    spread = np.where(spread > 0, spread, 1)
    return tuple((part - mean) / spread for part in (training, validation, test))
