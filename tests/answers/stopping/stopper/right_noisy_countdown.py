import sys
import warnings

import numpy as np


class Stopper:
    def __init__(self, patience, min_delta=0.0):
        warnings.warn("this takes a while")
        self.patience, self.min_delta, self.best = patience, min_delta, None

    def update(self, val_loss):
        print("loss", val_loss)
        print("please wait", file=sys.stderr)
        if self.best is None or np.less(val_loss + self.min_delta, self.best):
            self.best, self.left = val_loss, self.patience
            return False
        self.left = self.left - 1
        return np.equal(self.left, 0)
