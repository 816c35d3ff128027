# message: must be [[-2.0, -2.0], [12.0, 6.0]], but it is [[1.0, 1.0], [6.0, 3.0]].
# message: Each sample meets the targets of all: take the one that belongs to it.
import torch


def per_sample(model, x, y):
    rows = []
    for inputs in x:
        model.zero_grad()
        torch.nn.functional.mse_loss(model(inputs), y).backward()
        rows.append(torch.cat([p.grad.flatten() for p in model.parameters()]))
    return torch.stack(rows)
