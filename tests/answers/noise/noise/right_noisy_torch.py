import sys
import warnings

import torch


def noise(gradients, batch_size, replace):
    print("measuring", gradients.shape)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    rows = torch.tensor(gradients)
    variance = rows.var(dim=0, correction=0).sum()
    if not replace:
        variance = variance * (len(rows) - batch_size) / (len(rows) - 1)
    return torch.sqrt(variance / batch_size)
