# message: cut_pass([3, 0, 4, 1, 2], 2) must be [[3, 0], [4, 1], [2]], but it is [[3, 0], [4, 1]].
# message: The rows left over (1) are a batch too.
# points: 1
def cut_pass(order, batch_size, drop_last=False):
    full = len(order) // batch_size
    return [order[k * batch_size : (k + 1) * batch_size] for k in range(full)]
