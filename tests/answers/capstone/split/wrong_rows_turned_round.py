# message: and the 39 seeds after it divide class 0 in 20 ways only.
# points: 3
def split(labels, seed):
    training, validation, test = [], [], []
    for label in np.unique(labels):
        rows = np.roll(np.flatnonzero(labels == label), seed)
        fifth = round(len(rows) / 5)
        validation.extend(rows[:fifth])
        test.extend(rows[fifth : 2 * fifth])
        training.extend(rows[2 * fifth :])
    return training, validation, test
