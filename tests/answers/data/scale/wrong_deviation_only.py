# message: Subtract the mean first.
def scale(training, test):
    deviation = training.std(axis=0)
    return training / deviation, test / deviation
