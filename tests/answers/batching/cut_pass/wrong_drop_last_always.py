# message: A last batch that is full stays: only a short one is left out.
# points: 2
def cut_pass(order, batch_size, drop_last=False):
    batches = [order[k : k + batch_size] for k in range(0, len(order), batch_size)]
    return batches[:-1] if drop_last else batches
