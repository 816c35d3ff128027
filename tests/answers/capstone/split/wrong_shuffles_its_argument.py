# message: changed its arguments. Work on a copy of them.
def split(labels, seed):
    np.random.default_rng(seed).shuffle(labels)
    a, b = len(labels) * 3 // 5, len(labels) * 4 // 5
    rows = np.arange(len(labels))
    return rows[:a], rows[a:b], rows[b:]
