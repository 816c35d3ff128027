# message: has the shape (2,), but must have the shape (2, 2).
import torch


def per_sample(model, x, y):
    model.zero_grad()
    torch.nn.functional.mse_loss(model(x), y).backward()
    return torch.cat([p.grad.flatten() for p in model.parameters()])
