# message: The batches come out even here: nothing is left over.
# points: 1
def cut_pass(order, batch_size, drop_last=False):
    full = len(order) // batch_size
    batches = [order[k * batch_size : (k + 1) * batch_size] for k in range(full + 1)]
    return batches if not drop_last else batches[:-1]
