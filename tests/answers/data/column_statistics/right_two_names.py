def column_statistics(file, batch_size):
    total = squares = 0
    for start in range(0, len(file), batch_size):
        batch = file[start : start + batch_size]
        total = total + batch.sum(axis=0)
    means = total / len(file)
    for start in range(0, len(file), batch_size):
        rows = file[start : start + batch_size]  # and the last batch is still there
        squares = squares + ((rows - means) ** 2).sum(axis=0)
    return means, squares / len(file)
