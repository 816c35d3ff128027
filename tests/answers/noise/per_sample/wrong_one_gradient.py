# message: One backward() gives one gradient, the mean. Call it for every sample alone.
import torch


def per_sample(model, x, y):
    model.zero_grad()
    torch.nn.functional.mse_loss(model(x), y).backward()
    return torch.cat([p.grad.flatten() for p in model.parameters()])
