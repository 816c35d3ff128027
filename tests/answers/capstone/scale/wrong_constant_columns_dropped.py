# message: has the shape (2, 1), but must have the shape (2, 2)
# points: 2
def scale(training, validation, test):
    keep = training.std(axis=0) > 0
    mean, spread = training[:, keep].mean(axis=0), training[:, keep].std(axis=0)
    parts = training, validation, test
    return tuple((part[:, keep] - mean) / spread for part in parts)
