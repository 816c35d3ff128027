# message: changed its arguments. Work on a copy of them.
def scale(training, validation, test):
    mean, spread = training.mean(axis=0), training.std(axis=0)
    spread = np.where(spread > 0, spread, 1)
    for part in training, validation, test:
        part[:] = (part - mean) / spread
    return training, validation, test
