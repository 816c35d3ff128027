# message: changed its arguments. Work on a copy of them.
def scale(training, test):
    mean, deviation = training.mean(axis=0), training.std(axis=0)
    training -= mean
    training /= deviation
    test -= mean
    test /= deviation
    return training, test
