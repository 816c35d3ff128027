# message: or do mean and deviation come from training rows that were scaled already?
def scale(training, test):
    training = (training - training.mean(axis=0)) / training.std(axis=0)
    test = (test - training.mean(axis=0)) / training.std(axis=0)
    return training, test
