# message: Take the mean away first
def scale(training, validation, test):
    spread = training.std(axis=0)
    spread = np.where(spread > 0, spread, 1)
    return training / spread, validation / spread, test / spread
