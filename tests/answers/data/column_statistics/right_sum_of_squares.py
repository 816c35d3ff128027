def column_statistics(file, batch_size):
    total = squares = 0
    for start in range(0, len(file), batch_size):
        rows = file[start : start + batch_size]
        total = total + rows.sum(axis=0)
        squares = squares + (rows**2).sum(axis=0)
    means = total / len(file)
    return means, squares / len(file) - means**2
