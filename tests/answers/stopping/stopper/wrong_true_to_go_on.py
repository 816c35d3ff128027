# message: True means: the training has to end. After epoch 1 it never does.
class Stopper:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.waited = float("inf"), 0

    def update(self, val_loss):
        self.waited += 1
        if val_loss < self.best - self.min_delta:
            self.best, self.waited = val_loss, 0
        return self.waited < self.patience
