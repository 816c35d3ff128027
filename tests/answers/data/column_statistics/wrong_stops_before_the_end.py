# message: stopped with ZeroDivisionError: division by zero.
# points: 1
def column_statistics(file, batch_size):
    starts = [k * batch_size for k in range(len(file) // batch_size)]
    rows = len(starts) * batch_size
    means = sum(file[s : s + batch_size].sum(axis=0) for s in starts) / rows
    squares = sum(((file[s : s + batch_size] - means) ** 2).sum(axis=0) for s in starts)
    return means, squares / rows
