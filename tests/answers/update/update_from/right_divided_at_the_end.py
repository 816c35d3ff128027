import torch


def update_from(w, micro_batches, learning_rate):
    w = torch.tensor(float(w), requires_grad=True)
    rows = 0
    for inputs, targets in micro_batches:
        ((w * torch.tensor(inputs) - torch.tensor(targets)) ** 2).sum().backward()
        rows += len(inputs)
    with torch.no_grad():
        return w - learning_rate * w.grad / rows
