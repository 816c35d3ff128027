import torch


def train_torch(w, batches, learning_rate, epochs):
    w = torch.tensor(float(w), requires_grad=True)
    for _ in range(epochs):
        for inputs, targets in batches:
            loss = ((w * torch.tensor(inputs) - torch.tensor(targets)) ** 2).mean()
            (gradient,) = torch.autograd.grad(loss, w)
            w = (w - learning_rate * gradient).detach().requires_grad_()
    return float(w)
