# message: The variance must also see how the batches differ from each other.
def column_statistics(file, batch_size):
    total = variances = 0
    for start in range(0, len(file), batch_size):
        rows = file[start : start + batch_size]
        total = total + rows.sum(axis=0)
        variances = variances + len(rows) * rows.var(axis=0)
    return total / len(file), variances / len(file)
