import sys
import warnings


def split(labels, seed):
    print("dividing", len(labels))
    warnings.warn("the rows are shuffled")
    sys.stderr.write("...")
    rng = np.random.RandomState(seed)
    parts = [[], [], []]
    for label in set(labels.tolist()):
        rows = [row for row in range(len(labels)) if labels[row] == label]
        rng.shuffle(rows)
        cuts = [int(0.6 * len(rows)), int(0.8 * len(rows))]
        for part, some in zip(parts, np.split(np.array(rows), cuts)):
            part += some.tolist()
    return tuple(parts)
