# message: but print only shows a value: return it.
def scale(training, test):
    print((training - training.mean(axis=0)) / training.std(axis=0))
