# message: cut_pass([3, 0, 8, 1, 6, 2, 5, 10, 4, 7, 9], 4) must be [[3, 0, 8, 1], [6, 2, 5, 10], [4, 7, 9]], but it is [[3, 0, 8, 1], [6, 2, 5, 10]].
# message: The rows left over (3) are a batch too.
# points: 1
def cut_pass(order, batch_size, drop_last=False):
    full = len(order) // batch_size
    return [order[k * batch_size : (k + 1) * batch_size] for k in range(full)]
