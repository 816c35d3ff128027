import torch


def epoch_loss(batch_losses, batch_sizes):
    losses = torch.tensor(batch_losses, dtype=torch.float64)
    rows = torch.tensor(batch_sizes, dtype=torch.float64)
    return losses @ rows / rows.sum()
