import statistics


def scale(training, validation, test):
    columns = list(zip(*training.tolist()))
    means = [statistics.fmean(column) for column in columns]
    widths = [statistics.pstdev(column) or 1 for column in columns]
    return tuple(
        [[(a - m) / w for a, m, w in zip(row, means, widths)] for row in part.tolist()]
        for part in (training, validation, test)
    )
