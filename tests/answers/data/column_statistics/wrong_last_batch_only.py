# message: Add up over the rows of all batches; divide by the number of rows.
# message: A short batch has fewer rows, so it counts less than a full one.
def column_statistics(file, batch_size):
    for start in range(0, len(file), batch_size):
        rows = file[start : start + batch_size]
        means, variances = rows.mean(axis=0), rows.var(axis=0)
    return means, variances
