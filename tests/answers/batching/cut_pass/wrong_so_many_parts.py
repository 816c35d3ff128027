# message: must be [[3, 0, 8, 1], [6, 2, 5, 10], [4, 7, 9]], but it is [[3, 0], [8, 1], [6, 2],
# message: must be [[6, 2], [0, 4], [1, 5]], but it is [[6, 2, 0], [4, 1, 5]].
# message: batch_size is the number of rows in a batch, not of batches.
def cut_pass(order, batch_size, drop_last=False):
    size = len(order) // batch_size
    return [order[k * size : (k + 1) * size] for k in range(batch_size)]
