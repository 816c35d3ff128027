import torch


def summed(model, x, y):
    model.zero_grad()
    ((model(x) - y) ** 2).sum().backward()
    return torch.cat([p.grad.flatten() for p in model.parameters()])


def per_sample(model, x, y):
    sums = [summed(model, x[:rows], y[:rows]) for rows in range(1, len(x) + 1)]
    return torch.stack([sums[0], *(b - a for a, b in zip(sums, sums[1:]))])
