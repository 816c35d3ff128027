import torch


def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    torch.manual_seed(int(rng.integers(1000)))
    validation = torch.arange(border, samples)
    return [(torch.randperm(border), validation) for epoch in range(epochs)]
