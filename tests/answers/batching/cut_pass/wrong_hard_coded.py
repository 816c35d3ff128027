# message: cut_pass([5, 2, 4, 0, 1, 3], 3) must be [[5, 2, 4], [0, 1, 3]]
def cut_pass(order, batch_size, drop_last=False):
    return [[3, 0, 8, 1], [6, 2, 5, 10], [4, 7, 9]][: 3 - drop_last]
