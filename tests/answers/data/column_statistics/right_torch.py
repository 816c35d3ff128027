import torch


def column_statistics(file, batch_size):
    total = squares = 0
    for start in range(0, len(file), batch_size):
        rows = torch.from_numpy(file[start : start + batch_size])
        total, squares = total + rows.sum(0), squares + (rows * rows).sum(0)
    means = total / file.shape[0]
    return means, squares / file.shape[0] - means * means
