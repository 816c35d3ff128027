# message: Begin at 0 and shuffle nothing: then PyTorch ends where minisgd ends.
def fit_torch(x, y, batch_size, epochs, learning_rate):
    torch.manual_seed(0)
    line = torch.nn.Linear(1, 1, dtype=torch.float64)
    optimizer = torch.optim.SGD(line.parameters(), lr=learning_rate)
    losses = []
    for epoch in range(epochs):
        total = 0.0
        for first in range(0, len(x), batch_size):
            rows = slice(first, first + batch_size)
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(line(x[rows]), y[rows])
            loss.backward()
            optimizer.step()
            total += loss.item() * len(x[rows])
        losses.append(total / len(x))
    return {"w": line.weight.item(), "b": line.bias.item(), "loss": losses}
