import numpy as np
import torch


def gradients(model, x, y):
    for inputs, target in zip(x.split(1), y.split(1)):
        model.zero_grad(set_to_none=False)
        torch.square(model(inputs) - target).backward()
        yield np.concatenate([p.grad.numpy().ravel() for p in model.parameters()])


def per_sample(model, x, y):
    return np.stack(list(gradients(model, x, y)))
