# message: The gradients of earlier batches are still in w.grad: empty it each time.
import torch


def train_torch(w, batches, learning_rate, epochs):
    w = torch.tensor(float(w), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    optimizer.zero_grad()
    for epoch in range(epochs):
        for inputs, targets in batches:
            x, y = torch.tensor(inputs), torch.tensor(targets)
            ((w * x - y) ** 2).mean().backward()
            optimizer.step()
    return w.item()
