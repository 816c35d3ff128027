# message: The division by the deviation is missing.
def scale(training, test):
    mean = training.mean(axis=0)
    return training - mean, test - mean
