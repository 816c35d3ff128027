# message: Take its only item: [0] does that, or .item().
import torch


def train_torch(w, batches, learning_rate, epochs):
    w = torch.tensor([float(w)], requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    for epoch in range(epochs):
        for inputs, targets in batches:
            optimizer.zero_grad()
            x, y = torch.tensor(inputs), torch.tensor(targets)
            ((w * x - y) ** 2).mean().backward()
            optimizer.step()
    return w
