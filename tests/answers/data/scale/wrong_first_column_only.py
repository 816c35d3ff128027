# message: has the shape (2, 1), but must have the shape (2, 2).
# points: 1
def scale(training, test):
    mean, deviation = training[:, 0].mean(), training[:, 0].std()
    return (training[:, :1] - mean) / deviation, (test[:, :1] - mean) / deviation
