import torch


def shuffle_together(x, y, rng):
    order = torch.from_numpy(rng.permutation(len(x)))
    return torch.tensor(x, dtype=torch.float32)[order], torch.from_numpy(y)[order]
