import torch


def per_sample(model, x, y):
    result = []
    for row in range(len(x)):
        for parameter in model.parameters():
            parameter.grad = None
        loss = torch.nn.functional.mse_loss(model(x[row : row + 1]), y[row : row + 1])
        loss.backward()
        numbers = []
        for parameter in model.parameters():
            numbers.extend(parameter.grad.flatten().tolist())
        result.append(numbers)
    return result
