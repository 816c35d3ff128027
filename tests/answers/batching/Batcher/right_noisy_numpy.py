import sys
import warnings

import numpy as np


class Batcher:
    def __init__(self, sampler, batch_size, drop_last=False):
        print("making", batch_size)
        warnings.warn("this takes a while")
        print("please wait", file=sys.stderr)
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last

    def __len__(self):
        print("counting")
        rounded = np.floor if self.drop_last else np.ceil
        return int(rounded(len(self.sampler) / self.batch_size))

    def __iter__(self):
        print("looping", file=sys.stderr)
        order = np.fromiter(self.sampler, dtype=int)
        yield from np.split(order, np.arange(1, len(order)) * self.batch_size)[
            : len(self)
        ]
