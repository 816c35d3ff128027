# message: per_sample(model with layers 3-1, x with 3 rows, y) has the shape (4, 3)
import torch


def per_sample(model, x, y):
    rows = []
    for inputs, target in zip(x, y):
        model.zero_grad()
        ((model(inputs) - target) ** 2).sum().backward()
        rows.append(torch.cat([p.grad.flatten() for p in model.parameters()]))
    return torch.stack(rows, dim=1)
