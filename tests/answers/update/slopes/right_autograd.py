import torch


def slopes(w, b, x, y):
    line = torch.tensor([w, b], dtype=torch.float64, requires_grad=True)
    error = line[0] * torch.tensor(x) + line[1] - torch.tensor(y)
    (error**2).mean().backward()
    return line.grad
