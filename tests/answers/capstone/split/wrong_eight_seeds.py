# message: and the 39 seeds after it divide class 0 in 8 ways only.
# message: Let a generator that the seed starts draw which rows go where
# points: 3
def split(labels, seed):
    rng = np.random.default_rng(seed % 8)
    training, validation, test = [], [], []
    for label in np.unique(labels):
        rows = rng.permutation(np.flatnonzero(labels == label))
        fifth = round(len(rows) / 5)
        validation.extend(rows[:fifth])
        test.extend(rows[fifth : 2 * fifth])
        training.extend(rows[2 * fifth :])
    return training, validation, test
