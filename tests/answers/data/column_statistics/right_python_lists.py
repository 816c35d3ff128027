from math import fsum


def column_statistics(file, batch_size):
    columns = range(len(file[0:1][0]))
    totals, squares = [0.0 for _ in columns], [0.0 for _ in columns]
    for start in range(0, len(file), batch_size):
        batch = file[start : start + batch_size].tolist()
        for k in columns:
            totals[k] += fsum(row[k] for row in batch)
            squares[k] += fsum([row[k] ** 2 for row in batch])
    means = [total / len(file) for total in totals]
    return means, [square / len(file) - mean**2 for square, mean in zip(squares, means)]
