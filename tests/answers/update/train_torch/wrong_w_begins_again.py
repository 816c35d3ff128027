# message: That is w after one epoch. Is return in the loop, or does w begin again in it?
# points: 1
import torch


def train_torch(w, batches, learning_rate, epochs):
    for epoch in range(epochs):
        parameter = torch.tensor(float(w), requires_grad=True)
        optimizer = torch.optim.SGD([parameter], lr=learning_rate)
        for inputs, targets in batches:
            x, y = torch.tensor(inputs), torch.tensor(targets)
            optimizer.zero_grad()
            ((parameter * x - y) ** 2).mean().backward()
            optimizer.step()
    return parameter.item()
