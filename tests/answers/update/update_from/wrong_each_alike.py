# message: must be 0.4, but it is 0.6.
# message: Each micro-batch counted the same, also those with fewer samples.
# points: 1
import torch


def update_from(w, micro_batches, learning_rate):
    w = torch.tensor(float(w)).double().requires_grad_()
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    for inputs, targets in micro_batches:
        x, y = torch.tensor(inputs), torch.tensor(targets)
        loss = ((w * x - y) ** 2).mean()
        (loss / len(micro_batches)).backward()
    optimizer.step()
    return w.item()
