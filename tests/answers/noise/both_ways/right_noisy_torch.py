import sys
import warnings

import torch


def both_ways(w, targets, learning_rate):
    print("training", targets)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    def train(batches, rate):
        weight = torch.tensor(float(w), dtype=torch.float64, requires_grad=True)
        optimizer = torch.optim.SGD([weight], lr=rate)
        for batch in batches:
            optimizer.zero_grad()
            batch = torch.tensor(batch, dtype=torch.float64)
            ((weight - batch) ** 2).mean().backward()
            optimizer.step()
        return weight.item()

    small = train([[target] for target in targets], learning_rate)
    return small, train([targets], learning_rate * len(targets))
