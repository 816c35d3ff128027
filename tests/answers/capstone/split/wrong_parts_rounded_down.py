# message: leaves out row
# points: 1
def split(labels, seed):
    rng = np.random.default_rng(seed)
    parts = [], [], []
    for label in np.unique(labels):
        rows = rng.permutation(np.flatnonzero(labels == label))
        a, b = int(0.6 * len(rows)), int(0.2 * len(rows))
        for part, end, many in zip(parts, (a, a + b, a + 2 * b), (a, b, b)):
            part.extend(rows[end - many : end])
    return parts
