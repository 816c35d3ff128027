import sys
import warnings

import torch


def batch_loss(prediction, target):
    print("shapes", prediction.shape, target.shape)
    warnings.warn("these differ")
    print("please wait", file=sys.stderr)
    prediction = torch.tensor(prediction.ravel(), dtype=torch.float64)
    target = torch.tensor(target.ravel(), dtype=torch.float64)
    return torch.nn.functional.mse_loss(prediction, target)
