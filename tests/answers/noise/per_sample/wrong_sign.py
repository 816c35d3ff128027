# message: All signs are turned round: a gradient points to where the loss grows.
import torch


def per_sample(model, x, y):
    rows = []
    for inputs, target in zip(x, y):
        model.zero_grad()
        (-((target - model(inputs)) ** 2)).sum().backward()
        rows.append(torch.cat([p.grad.flatten() for p in model.parameters()]))
    return torch.stack(rows)
