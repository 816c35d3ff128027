# message: leaves out row
# message: Every row is in one of the three
# points: 1
def split(labels, seed):
    rng = np.random.default_rng(seed)
    training, validation, test = [], [], []
    for label in np.unique(labels):
        rows = rng.permutation(np.flatnonzero(labels == label))
        fifth = len(rows) // 5
        validation.extend(rows[:fifth])
        test.extend(rows[fifth : 2 * fifth])
        training.extend(rows[2 * fifth : 5 * fifth])
    return training, validation, test
