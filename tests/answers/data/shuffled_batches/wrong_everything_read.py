# message: shuffled_batches must read x by x[numbers], with a list or an array
def shuffled_batches(x, y, order, batch_size):
    x = x[:]
    starts = range(0, len(order), batch_size)
    rows = [sorted(order[start : start + batch_size]) for start in starts]
    return [(x[batch], y[batch]) for batch in rows]
