import torch
from torch.utils.data import DataLoader


def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    chance = torch.Generator().manual_seed(int(rng.integers(2**31)))
    loader = DataLoader(range(samples), batch_size, shuffle=True, generator=chance)
    batches, result = iter(loader), []
    for _ in range(epochs):
        result.append([])
        while len(result[-1]) < steps_per_epoch:
            batch = next(batches, None)
            if batch is None:
                batches = iter(loader)
            else:
                result[-1].append(batch)
    return result
