# message: This counts the short batch like a full one.
# points: 2
def fit_torch(x, y, batch_size, epochs, learning_rate):
    line = torch.nn.Linear(1, 1, dtype=torch.float64)
    torch.nn.init.zeros_(line.weight)
    torch.nn.init.zeros_(line.bias)
    optimizer = torch.optim.SGD(line.parameters(), lr=learning_rate)
    losses = []
    for epoch in range(epochs):
        total, batches = 0.0, 0
        for first in range(0, len(x), batch_size):
            rows = slice(first, first + batch_size)
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(line(x[rows]), y[rows])
            loss.backward()
            optimizer.step()
            total += loss.item()
            batches += 1
        losses.append(total / batches)
    return {"w": line.weight.item(), "b": line.bias.item(), "loss": losses}
