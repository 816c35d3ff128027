# message: shuffled_batches asks x for its rows [3, 0].
# message: Their numbers must be in rising order: sort them before you read.
def shuffled_batches(x, y, order, batch_size):
    batches = []
    for start in range(0, len(order), batch_size):
        rows = order[start : start + batch_size]
        batches.append((x[rows], y[rows]))
    return batches
