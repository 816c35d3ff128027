def column_statistics(file, batch_size):
    first = file[0:1][0]
    total = squares = 0
    for start in range(0, len(file), batch_size):
        part = file[start : start + batch_size]
        total = total + (part - first).sum(axis=0)
        squares = squares + ((part - first) ** 2).sum(axis=0)
    mean = total / len(file)
    return first + mean, squares / len(file) - mean**2
