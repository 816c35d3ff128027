# message: holds nan, but must hold numbers
# points: 2
def scale(training, validation, test):
    mean, spread = training.mean(axis=0), training.std(axis=0)
    return tuple((part - mean) / spread for part in (training, validation, test))
