# message: has rows that are the same with the seed 1
# message: The seed decides which rows go where, in all three parts
# points: 3
def split(labels, seed):
    parts = [], [], []
    for label in np.unique(labels):
        rows = np.flatnonzero(labels == label)
        fifth = round(len(rows) / 5)
        cuts = [len(rows) - 2 * fifth, len(rows) - fifth]
        for part, some in zip(parts, np.split(rows, cuts)):
            part.extend(some)
    return parts
