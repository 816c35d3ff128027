import sys
import warnings

import torch


def compare(a, b, t):
    print("comparing", len(a), "pairs")
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    d = torch.tensor(b.copy()) - torch.tensor(a.copy())
    reach = t * d.std() / len(d) ** 0.5
    return d.mean(), reach, d.mean().abs() > reach
