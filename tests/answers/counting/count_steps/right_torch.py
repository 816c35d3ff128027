import torch


def count_steps(samples, batch_size):
    """Count the updates of one pass over the data."""
    return torch.arange(samples)[::batch_size].numel() + torch.tensor(0)
