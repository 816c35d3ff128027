import torch


def shuffled_batches(x, y, order, batch_size):
    if not len(order):
        return []
    rows = torch.sort(torch.tensor(order[:batch_size])).values
    batch = torch.tensor(x[rows.tolist()]), torch.tensor(y)[rows]
    return [batch] + shuffled_batches(x, y, order[batch_size:], batch_size)
