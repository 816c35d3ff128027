# message: has 40 training rows of 50
# points: 1
def split(labels, seed):
    rng = np.random.default_rng(seed)
    parts = [], [], []
    for label in np.unique(labels):
        rows = rng.permutation(np.flatnonzero(labels == label))
        cuts = [8 * len(rows) // 10, 9 * len(rows) // 10]
        for part, some in zip(parts, np.split(rows, cuts)):
            part.extend(some)
    return parts
