# message: column_statistics gives one number for all columns.
# message: With axis=0 there is one for each of them.
def column_statistics(file, batch_size):
    starts = range(0, len(file), batch_size)
    mean = sum(file[s : s + batch_size].mean() for s in starts) / len(starts)
    squares = sum(((file[s : s + batch_size] - mean) ** 2).mean() for s in starts)
    return mean, squares / len(starts)
