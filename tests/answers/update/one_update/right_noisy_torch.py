import sys
import warnings

import torch


def one_update(w, b, x, y, learning_rate):
    print("one update of", w.shape)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)
    w = torch.tensor(w, dtype=torch.float64, requires_grad=True)
    b = torch.tensor(float(b), dtype=torch.float64, requires_grad=True)
    loss = ((torch.tensor(x) @ w + b - torch.tensor(y)) ** 2).mean()
    slope_w, slope_b = torch.autograd.grad(loss, [w, b])
    return (w - learning_rate * slope_w).detach(), (b - learning_rate * slope_b).item()
