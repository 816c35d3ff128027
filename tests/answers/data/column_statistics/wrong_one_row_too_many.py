# message: column_statistics reads 3 rows at once, but only 2 fit into memory.
def column_statistics(file, batch_size):
    starts = range(0, len(file), batch_size + 1)
    means = sum(file[s : s + batch_size + 1].sum(axis=0) for s in starts) / len(file)
    return means, means
