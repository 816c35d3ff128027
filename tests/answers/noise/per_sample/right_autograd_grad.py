import torch


def per_sample(model, x, y):
    losses = ((model(x) - y) ** 2)[:, 0]
    rows = []
    for loss in losses:
        parts = torch.autograd.grad(loss, tuple(model.parameters()), retain_graph=True)
        rows.append(torch.cat([part.reshape(-1) for part in parts]))
    return torch.stack(rows)
