# message: and the 39 seeds after it divide class 0 in 5 ways only.
# message: shuffle the rows of each class.
# points: 3
def split(labels, seed):
    parts = [[], [], []]
    for label in np.unique(labels):
        for place, row in enumerate(np.flatnonzero(labels == label)):
            parts[max((place + seed) % 5 - 2, 0)].append(row)
    return tuple(parts)
