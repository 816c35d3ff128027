# message: A short batch stays short: no row is used twice.
# points: 1
def cut_pass(order, batch_size, drop_last=False):
    missing = -len(order) % batch_size
    rows = order if drop_last else order + order[:missing]
    return [
        rows[k : k + batch_size]
        for k in range(0, len(rows) - batch_size + 1, batch_size)
    ]
