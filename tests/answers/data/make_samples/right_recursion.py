import torch


def make_samples(series, inputs, ahead=1, stride=1):
    series = torch.as_tensor(series)
    x, y = series[None, :inputs], series[inputs + ahead - 1][None]
    if len(series) - stride < inputs + ahead:
        return x, y
    other_x, other_y = make_samples(series[stride:], inputs, ahead, stride)
    return torch.cat([x, other_x]), torch.cat([y, other_y])
