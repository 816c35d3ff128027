import sys
import warnings

import torch


def train(x, y, w, learning_rate, batch_size, epochs):
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)
    x = torch.tensor(x, dtype=torch.float64)
    y = torch.tensor(y, dtype=torch.float64)
    w = torch.tensor(float(w), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    path = []
    for _ in range(epochs):
        for inputs, targets in zip(x.split(batch_size), y.split(batch_size)):
            optimizer.zero_grad()
            ((w * inputs - targets) ** 2).mean().backward()
            optimizer.step()
            print(w)
            path.append(w.item())
    return path
