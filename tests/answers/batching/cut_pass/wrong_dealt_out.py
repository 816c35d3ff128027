# message: Each batch takes rows that follow each other in the order.
def cut_pass(order, batch_size, drop_last=False):
    batches = len(order) // batch_size
    return [order[first::batches] for first in range(batches)]
