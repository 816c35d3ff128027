def batch_sizes(samples, batch_size, drop_last=False):
    rows = range(samples)
    batches = [rows[i : i + batch_size] for i in range(0, samples, batch_size)]
    sizes = [len(batch) for batch in batches]
    if drop_last and sizes[-1] < batch_size:
        sizes.pop()
    return sizes
