# message: is a generator, but must be an array.
import torch


def per_sample(model, x, y):
    for inputs, target in zip(x, y):
        model.zero_grad()
        ((model(inputs) - target) ** 2).sum().backward()
        yield torch.cat([p.grad.flatten() for p in model.parameters()])
