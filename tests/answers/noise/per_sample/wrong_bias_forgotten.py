# message: has the shape (2, 1), but must have the shape (2, 2).
import torch


def per_sample(model, x, y):
    rows = []
    for inputs, target in zip(x, y):
        model.zero_grad()
        ((model(inputs) - target) ** 2).sum().backward()
        rows.append(next(model.parameters()).grad.flatten().clone())
    return torch.stack(rows)
