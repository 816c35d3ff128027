# message: Every column has a mean of its own.
# points: 1
def scale(training, test):
    mean, deviation = training.mean(), training.std()
    return (training - mean) / deviation, (test - mean) / deviation
