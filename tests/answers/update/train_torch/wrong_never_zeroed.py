# message: train_torch(0, [([1], [3]), ([2], [4])], 0.1, 1) must be 1.72, but it is 2.32.
# message: The gradients of earlier batches are still in w.grad: empty it each time.
import torch


def train_torch(w, batches, learning_rate, epochs):
    w = torch.tensor(float(w)).double().requires_grad_()
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    for epoch in range(epochs):
        for inputs, targets in batches:
            x, y = torch.tensor(inputs), torch.tensor(targets)
            loss = ((w * x - y) ** 2).mean()
            loss.backward()
            optimizer.step()
    return w.item()
