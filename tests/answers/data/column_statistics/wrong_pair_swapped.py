# message: The means come first, then the variances.
def column_statistics(file, batch_size):
    starts = range(0, len(file), batch_size)
    means = sum(file[s : s + batch_size].sum(axis=0) for s in starts) / len(file)
    squares = sum(((file[s : s + batch_size] - means) ** 2).sum(axis=0) for s in starts)
    return squares / len(file), means
