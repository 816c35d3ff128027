def shuffle_together(x, y, rng):
    left, rows, targets = list(range(len(x))), [], []
    while left:
        row = left.pop(int(rng.integers(len(left))))
        rows.append(x[row].tolist())
        targets.append(y[row].tolist())
    return rows, targets
