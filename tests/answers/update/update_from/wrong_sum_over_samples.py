# message: That is the sum over all samples. Divide by how many there are.
import torch


def update_from(w, micro_batches, learning_rate):
    w = torch.tensor(float(w), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    for inputs, targets in micro_batches:
        x, y = torch.tensor(inputs), torch.tensor(targets)
        ((w * x - y) ** 2).sum().backward()
    optimizer.step()
    return w.item()
