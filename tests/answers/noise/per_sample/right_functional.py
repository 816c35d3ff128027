import torch
from torch.func import functional_call, grad, vmap


def per_sample(model, x, y):
    parameters = {name: p.detach() for name, p in model.named_parameters()}

    def loss(parameters, inputs, target):
        return ((functional_call(model, parameters, inputs) - target) ** 2).sum()

    found = vmap(grad(loss), in_dims=(None, 0, 0))(parameters, x, y)
    return torch.cat([part.flatten(1) for part in found.values()], dim=1)
