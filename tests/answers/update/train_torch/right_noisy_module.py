import sys
import warnings

import torch


def train_torch(w, batches, learning_rate, epochs):
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)
    layer = torch.nn.Linear(1, 1, bias=False)
    torch.nn.init.constant_(layer.weight, w)
    optimizer = torch.optim.SGD(layer.parameters(), lr=learning_rate)
    for epoch in range(epochs):
        for inputs, targets in batches:
            x = torch.tensor(inputs, dtype=torch.float32).reshape(-1, 1)
            y = torch.tensor(targets, dtype=torch.float32).reshape(-1, 1)
            layer.zero_grad()
            torch.nn.functional.mse_loss(layer(x), y).backward()
            optimizer.step()
            print(layer.weight)
    return layer.weight.item()
