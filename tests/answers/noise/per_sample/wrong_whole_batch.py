# message: That is the gradient of the whole batch in every row.
import torch


def per_sample(model, x, y):
    rows = []
    for row in range(len(x)):
        model.zero_grad()
        torch.nn.functional.mse_loss(model(x), y).backward()
        rows.append(torch.cat([p.grad.flatten() for p in model.parameters()]))
    return torch.stack(rows)
