# message: Each row is the gradient of one sample's own loss, weights first.
# message: Let PyTorch find the gradients: it knows all layers.
import torch


def per_sample(model, x, y):
    rows = []
    for inputs, target in zip(x, y):
        model.zero_grad()
        ((model(inputs) - target) ** 2).sum().backward()
        parts = reversed([p.grad.flatten() for p in model.parameters()])
        rows.append(torch.cat(list(parts)))
    return torch.stack(rows)
