# message: A bias has a gradient, too: one number for every parameter.
import torch


def per_sample(model, x, y):
    rows = []
    for inputs, target in zip(x, y):
        model.zero_grad()
        ((model(inputs) - target) ** 2).sum().backward()
        rows.append(next(model.parameters()).grad.flatten().clone())
    return torch.stack(rows)
