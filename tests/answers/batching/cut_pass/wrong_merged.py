# message: The rows left over are a batch of their own.
# points: 1
def cut_pass(order, batch_size, drop_last=False):
    full = max(len(order) // batch_size, 1)
    batches = [order[k * batch_size : (k + 1) * batch_size] for k in range(full)]
    if not drop_last:
        batches[-1] = order[(full - 1) * batch_size :]
    return batches
