import sys
import warnings

import torch


def per_sample(model, x, y):
    print("asking PyTorch", len(x), "times")
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    parameters = list(model.parameters())
    optimizer = torch.optim.SGD(parameters, lr=0.1)
    table = torch.zeros(len(x), sum(p.numel() for p in parameters), dtype=x.dtype)
    for number in range(len(x)):
        optimizer.zero_grad()
        torch.nn.MSELoss(reduction="sum")(model(x[number]), y[number]).backward()
        first = 0
        for p in parameters:
            table[number, first : first + p.numel()] = p.grad.view(-1)
            first += p.numel()
    return table.detach()
