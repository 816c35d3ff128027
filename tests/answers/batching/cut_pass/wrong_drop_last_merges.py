# message: The rows left over stay out altogether.
# points: 2
def cut_pass(order, batch_size, drop_last=False):
    batches = [order[k : k + batch_size] for k in range(0, len(order), batch_size)]
    if drop_last and len(batches[-1]) < batch_size:
        batches[-2:] = [batches[-2] + batches[-1]]
    return batches
