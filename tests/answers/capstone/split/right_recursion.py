def split(labels, seed):
    def divide(classes, rng):
        if not classes:
            return [], [], []
        training, validation, test = divide(classes[1:], rng)
        rows = sorted(np.flatnonzero(labels == classes[0]), key=lambda _: rng.random())
        n = len(rows)
        a, b = n - 2 * (n // 5), n - n // 5
        return training + rows[:a], validation + rows[a:b], test + rows[b:]

    return divide(np.unique(labels).tolist(), np.random.default_rng(seed))
