# message: The model expects scaled columns of all rows that it will get
def scale(training, validation, test):
    mean, spread = training.mean(axis=0), training.std(axis=0)
    return (training - mean) / np.where(spread > 0, spread, 1), validation, test
