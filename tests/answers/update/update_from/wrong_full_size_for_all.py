# message: Not every micro-batch has as many samples as the first one.
# points: 1
import torch


def update_from(w, micro_batches, learning_rate):
    w = torch.tensor(float(w), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    rows = len(micro_batches) * len(micro_batches[0][0])
    for inputs, targets in micro_batches:
        x, y = torch.tensor(inputs), torch.tensor(targets)
        (((w * x - y) ** 2).sum() / rows).backward()
    optimizer.step()
    return w.item()
