# message: but print only shows a value: return it.
def column_statistics(file, batch_size):
    starts = range(0, len(file), batch_size)
    print(sum(file[s : s + batch_size].sum(axis=0) for s in starts) / len(file))
