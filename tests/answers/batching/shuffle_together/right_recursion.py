def in_random_order(rows, rng):
    if len(rows) < 2:
        return rows
    place = int(rng.integers(len(rows)))
    return [rows[place]] + in_random_order(rows[:place] + rows[place + 1 :], rng)


def shuffle_together(x, y, rng):
    order = in_random_order(list(range(len(x))), rng)
    return x[order], y[order]
