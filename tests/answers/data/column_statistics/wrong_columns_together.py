# message: has the shape (), but must have the shape (2,).
def column_statistics(file, batch_size):
    starts = range(0, len(file), batch_size)
    mean = sum(file[s : s + batch_size].mean() for s in starts) / len(starts)
    squares = sum(((file[s : s + batch_size] - mean) ** 2).mean() for s in starts)
    return mean, squares / len(starts)
