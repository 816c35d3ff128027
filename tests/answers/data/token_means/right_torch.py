import torch


def token_means(batches):
    rows = []
    for losses, lengths in batches:
        for row, length in zip(torch.tensor(losses), lengths):
            rows.append(row[:length])
    return torch.cat(rows).mean(), torch.stack([row.mean() for row in rows]).mean()
