def rows(file, batch_size):
    for start in range(0, len(file), batch_size):
        yield file[start : start + batch_size]


def column_statistics(file, batch_size):
    means = sum(batch.sum(axis=0) for batch in rows(file, batch_size)) / len(file)
    squares = (((batch - means) ** 2).sum(axis=0) for batch in rows(file, batch_size))
    return means, sum(squares) / len(file)
