import torch


def slopes(model, inputs, target):
    loss = ((model(inputs) - target) ** 2).sum()
    return torch.autograd.grad(loss, tuple(model.parameters()))


def per_sample(model, x, y):
    return torch.stack(
        [torch.cat([part.flatten() for part in slopes(model, *pair)]) for pair in zip(x, y)]
    )
