# message: Subtract the square of the mean.
def column_statistics(file, batch_size):
    starts = range(0, len(file), batch_size)
    means = sum(file[s : s + batch_size].sum(axis=0) for s in starts) / len(file)
    squares = sum((file[s : s + batch_size] ** 2).sum(axis=0) for s in starts)
    return means, squares / len(file)
