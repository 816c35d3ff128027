from itertools import islice


def cut_pass(order, batch_size, drop_last=False):
    rows, batches = iter(order), []
    while batch := tuple(islice(rows, batch_size)):
        batches.append(batch)
    return batches[:-1] if drop_last and len(batches[-1]) != batch_size else batches
