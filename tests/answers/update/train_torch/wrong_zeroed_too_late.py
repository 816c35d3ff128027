# message: w has not moved: step() comes after backward(), and before the next emptying.
import torch


def train_torch(w, batches, learning_rate, epochs):
    w = torch.tensor(float(w), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    for epoch in range(epochs):
        for inputs, targets in batches:
            x, y = torch.tensor(inputs), torch.tensor(targets)
            ((w * x - y) ** 2).mean().backward()
            optimizer.zero_grad()
            optimizer.step()
    return w.item()
