# message: That is one update for each micro-batch. Make a single one of all.
import torch


def update_from(w, micro_batches, learning_rate):
    w = torch.tensor(float(w), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    for inputs, targets in micro_batches:
        optimizer.zero_grad()
        x, y = torch.tensor(inputs), torch.tensor(targets)
        ((w * x - y) ** 2).mean().backward()
        optimizer.step()
    return w.item()
