import torch


def update_from(w, micro_batches, learning_rate):
    w = torch.tensor(float(w), dtype=torch.float64, requires_grad=True)
    loss, rows = 0, 0
    for inputs, targets in micro_batches:
        x, y = torch.tensor(inputs), torch.tensor(targets)
        loss = loss + torch.nn.functional.mse_loss(w * x, y.double(), reduction="sum")
        rows += len(y)
    (loss / rows).backward()
    torch.optim.SGD([w], learning_rate).step()
    return w.detach()
