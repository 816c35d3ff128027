import sys
import warnings

import torch


def accumulate(micro_batches):
    print("collecting", len(micro_batches))
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    gradients = torch.cat(
        [torch.tensor(g, dtype=torch.float64) for g, _ in micro_batches]
    )
    is_word = torch.cat(
        [torch.tensor(w, dtype=torch.float64) for _, w in micro_batches]
    )
    return (gradients.T @ is_word) / is_word.sum()
