def batches_of(order, batch_size):
    batch = []
    for row in order:
        batch.append(row)
        if len(batch) == batch_size:
            yield batch
            batch = []
    if batch:
        yield batch


def cut_pass(order, batch_size, drop_last=False):
    batches = batches_of(order, batch_size)
    return tuple(
        batch for batch in batches if len(batch) == batch_size or not drop_last
    )
