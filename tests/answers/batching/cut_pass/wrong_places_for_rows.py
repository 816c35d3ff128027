# message: These are places in the order. Take the rows that stand there.
def cut_pass(order, batch_size, drop_last=False):
    samples = len(order)
    batches = [
        list(range(first, min(first + batch_size, samples)))
        for first in range(0, samples, batch_size)
    ]
    return batches[: samples // batch_size] if drop_last else batches
