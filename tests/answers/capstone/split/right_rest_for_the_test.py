def split(labels, seed):
    order = np.random.default_rng(seed).permutation(len(labels))
    training, validation, test = [], [], []
    for label in np.unique(labels):
        rows = [row for row in order if labels[row] == label]
        many, few = len(rows) * 6 // 10, len(rows) // 5
        training += rows[:many]
        validation += rows[many : many + few]
        test += rows[many + few :]
    return np.array(training), np.array(validation), np.array(test)
