# message: These are sums.
def column_statistics(file, batch_size):
    starts = range(0, len(file), batch_size)
    total = sum(file[s : s + batch_size].sum(axis=0) for s in starts)
    means = total / len(file)
    squares = sum(((file[s : s + batch_size] - means) ** 2).sum(axis=0) for s in starts)
    return total, squares
