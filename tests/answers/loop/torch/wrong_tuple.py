# message: is a tuple, but must be a dict.
def fit_torch(x, y, batch_size, epochs, learning_rate):
    line = torch.nn.Linear(1, 1, dtype=torch.float64)
    torch.nn.init.zeros_(line.weight)
    torch.nn.init.zeros_(line.bias)
    return line.weight.item(), line.bias.item(), []
