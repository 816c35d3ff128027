# message: column_statistics(file of 3 rows, 2) must be
# message: The rows of the short last batch belong to the file as well.
# points: 1
def column_statistics(file, batch_size):
    starts = range(0, max(len(file) - batch_size, 0) + 1, batch_size)
    means = sum(file[s : s + batch_size].sum(axis=0) for s in starts) / len(file)
    squares = sum(((file[s : s + batch_size] - means) ** 2).sum(axis=0) for s in starts)
    return means, squares / len(file)
