import numpy as np
import torch


def balanced_pass(labels, rng):
    labels = torch.tensor(labels)
    largest = max(int((labels == one).sum()) for one in labels.unique())
    rows = []
    for one in labels.unique():
        members = torch.nonzero(labels == one).ravel()
        rows.append(members[torch.arange(largest) % len(members)])
    rows = torch.cat(rows)
    return rows[torch.tensor(np.argsort(rng.random(len(rows))))]
