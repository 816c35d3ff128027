# message: has the shape (2, 3), but must have the shape (2, 9).
# points: 2
import torch


def per_sample(model, x, y):
    slopes = 2 * (model(x) - y).detach()
    return torch.cat([slopes * x, slopes], dim=1)
