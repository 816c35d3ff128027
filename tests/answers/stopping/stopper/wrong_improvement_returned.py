# message: True means: the training has to end. After epoch 1 it never does.
class Stopper:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best = float("inf")

    def update(self, val_loss):
        improved = val_loss < self.best - self.min_delta
        self.best = min(self.best, val_loss)
        return improved
