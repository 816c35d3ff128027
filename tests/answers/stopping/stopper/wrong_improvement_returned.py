# message: A new Stopper knows no earlier training, and epoch 1 is its best.
class Stopper:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best = float("inf")

    def update(self, val_loss):
        improved = val_loss < self.best - self.min_delta
        self.best = min(self.best, val_loss)
        return improved
