# message: changed its arguments. Work on a copy of them.
def shuffled_batches(x, y, order, batch_size):
    batches = []
    for start in range(0, len(order), batch_size):
        rows = order[start : start + batch_size]
        rows.sort()
        batches.append((x[rows], y[rows]))
    return batches
