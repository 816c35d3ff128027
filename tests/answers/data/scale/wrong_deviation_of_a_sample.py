# message: Take the deviation that std of NumPy gives.
def scale(training, test):
    mean, deviation = training.mean(axis=0), training.std(axis=0, ddof=1)
    return (training - mean) / deviation, (test - mean) / deviation
