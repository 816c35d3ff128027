def scale(training, validation, test):
    mean, spread = training.mean(axis=0), training.std(axis=0)
    spread[spread == 0] = 1
    parts = training, validation, test
    return tuple(((part - mean) / spread).astype("float32") for part in parts)
