# message: The rows of the short last batch belong to the file as well.
# points: 1
def column_statistics(file, batch_size):
    batches = max(len(file) // batch_size, 1)
    count = min(batches * batch_size, len(file))
    starts = range(0, count, batch_size)
    means = sum(file[s : s + batch_size].sum(axis=0) for s in starts) / count
    squares = sum(((file[s : s + batch_size] - means) ** 2).sum(axis=0) for s in starts)
    return means, squares / count
