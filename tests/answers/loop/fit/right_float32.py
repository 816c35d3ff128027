import torch


def fit(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    x, y, x_new, y_new = (torch.tensor(data).float() for data in (x, y, x_new, y_new))
    w, b = torch.zeros(1, requires_grad=True), torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([w, b], lr=learning_rate)
    loss, val_loss = [], []
    for _ in range(epochs):
        squares = 0.0
        for x_batch, y_batch in zip(x.split(batch_size), y.split(batch_size)):
            errors = w * x_batch + b - y_batch
            optimizer.zero_grad()
            (errors**2).mean().backward()
            optimizer.step()
            squares += (errors**2).sum().item()
        loss.append(squares / len(x))
        with torch.no_grad():
            val_loss.append(((w * x_new + b - y_new) ** 2).mean().item())
    return {"w": w.item(), "b": b.item(), "loss": loss, "val_loss": val_loss}
