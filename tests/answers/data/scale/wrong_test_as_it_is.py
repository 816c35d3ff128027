# message: The test must be scaled as well.
def scale(training, test):
    return (training - training.mean(axis=0)) / training.std(axis=0), test
