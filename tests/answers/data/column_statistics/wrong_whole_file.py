# message: column_statistics reads 6 rows at once, but only 2 fit into memory.
# message: Go through the file batch by batch.
def column_statistics(file, batch_size):
    rows = file[:]
    return rows.mean(axis=0), rows.var(axis=0)
