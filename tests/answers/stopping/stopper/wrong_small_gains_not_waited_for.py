# message: but it is [False, False, False, True]. An epoch has improved or is waited for: there is nothing in between.
# points: 2
class Stopper:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.waited = float("inf"), 0

    def update(self, val_loss):
        if val_loss < self.best - self.min_delta:
            self.best, self.waited = val_loss, 0
        elif val_loss >= self.best:
            self.waited += 1
        return self.waited >= self.patience
