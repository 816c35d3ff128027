# message: The training comes first, then the test.
def scale(training, test):
    mean, deviation = training.mean(axis=0), training.std(axis=0)
    return (test - mean) / deviation, (training - mean) / deviation
