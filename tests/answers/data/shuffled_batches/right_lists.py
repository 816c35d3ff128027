def shuffled_batches(x, y, order, batch_size):
    batches, waiting = [], []
    for place, row in enumerate(order, 1):
        waiting.append(int(row))
        if len(waiting) == batch_size or place == len(order):
            rows = sorted(waiting)
            batches.append((list(x[rows]), [y[row] for row in rows]))
            waiting = []
    return batches
