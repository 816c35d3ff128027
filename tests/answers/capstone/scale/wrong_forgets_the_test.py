# message: has 2 items, but must have 3
def scale(training, validation, test):
    mean, spread = training.mean(axis=0), training.std(axis=0)
    spread = np.where(spread > 0, spread, 1)
    return (training - mean) / spread, (validation - mean) / spread
