# message: shuffled_batches reads x[None].
# message: .sort() sorts in place and returns nothing; np.sort returns a copy.
def shuffled_batches(x, y, order, batch_size):
    batches = []
    for start in range(0, len(order), batch_size):
        rows = order[start : start + batch_size].copy().sort()
        batches.append((x[rows], y[rows]))
    return batches
