# message: Mean and deviation come from the training rows, for both arrays.
# message: Every column has a mean and a deviation of its own.
# message: The function must work for any number of rows and columns.
def scale(training, test):
    low, high = training.min(axis=0), training.max(axis=0)
    return (training - low) / (high - low), (test - low) / (high - low)
