import torch


def train_torch(w, batches, learning_rate, epochs):
    w = torch.tensor(float(w), requires_grad=True)
    for inputs, targets in batches * epochs:
        loss = ((w * torch.tensor(inputs) - torch.tensor(targets)) ** 2).mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= learning_rate * w.grad
    return w.detach()
