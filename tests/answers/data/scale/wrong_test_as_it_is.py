# message: The test comes out as it went in.
def scale(training, test):
    return (training - training.mean(axis=0)) / training.std(axis=0), test
