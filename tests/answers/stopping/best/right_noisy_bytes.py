import io
import sys
import warnings

import torch


class BestWeights:
    def __init__(self):
        warnings.warn("this takes a while")
        self.best = None

    def update(self, val_loss, model):
        print("loss", val_loss)
        print("please wait", file=sys.stderr)
        if self.best is None or val_loss < self.best:
            self.best, self.file = val_loss, io.BytesIO()
            torch.save(model.state_dict(), self.file)

    def restore(self, model):
        self.file.seek(0)
        model.load_state_dict(torch.load(self.file))
