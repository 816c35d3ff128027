# message: This moves the columns to 0 to 1. Use mean and spread
def scale(training, validation, test):
    low, high = training.min(axis=0), training.max(axis=0)
    width = np.where(high > low, high - low, 1)
    return tuple((part - low) / width for part in (training, validation, test))
