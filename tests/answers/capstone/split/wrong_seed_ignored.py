# message: divides the rows in another way when it is called again
# message: Everything random must come from a generator that the seed starts
# points: 3
def split(labels, seed):
    parts = [], [], []
    for label in np.unique(labels):
        rows = np.random.default_rng().permutation(np.flatnonzero(labels == label))
        fifth = round(len(rows) / 5)
        cuts = [len(rows) - 2 * fifth, len(rows) - fifth]
        for part, some in zip(parts, np.split(rows, cuts)):
            part.extend(some)
    return parts
