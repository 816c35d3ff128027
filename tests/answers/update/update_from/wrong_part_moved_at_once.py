# message: All micro-batches meet the same w: it moves once, at the end.
import torch


def update_from(w, micro_batches, learning_rate):
    rows = sum(len(inputs) for inputs, targets in micro_batches)
    w = torch.tensor(float(w), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    for inputs, targets in micro_batches:
        x, y = torch.tensor(inputs), torch.tensor(targets)
        optimizer.zero_grad()
        (((w * x - y) ** 2).mean() / len(micro_batches)).backward()
        optimizer.step()
    return w.item()
