import torch


def fit_torch(x, y, batch_size, epochs, learning_rate):
    w = torch.zeros((), dtype=torch.float64, requires_grad=True)
    b = torch.zeros((), dtype=torch.float64, requires_grad=True)
    record = []
    for _ in range(epochs):
        met = []
        for rows in torch.arange(len(x)).split(batch_size):
            squares = (w * x[rows] + b - y[rows]) ** 2
            slope_w, slope_b = torch.autograd.grad(squares.mean(), (w, b))
            with torch.no_grad():
                w -= learning_rate * slope_w
                b -= learning_rate * slope_b
            met += squares.ravel().tolist()
        record.append(sum(met) / len(met))
    return {"w": w.detach(), "b": b.detach(), "loss": record}
