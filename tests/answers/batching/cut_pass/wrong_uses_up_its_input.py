# message: cut_pass([3, 0, 8, 1, 6, 2, 5, 10, 4, 7, 9], 4) changed its arguments. Work on a copy of them.
def cut_pass(order, batch_size, drop_last=False):
    batches = []
    while len(order) >= (batch_size if drop_last else 1):
        batches.append(order[:batch_size])
        del order[:batch_size]
    return batches
