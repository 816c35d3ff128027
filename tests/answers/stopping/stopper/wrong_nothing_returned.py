# message: Your function gave nothing back: is there a return on every way through?
class Stopper:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.waited = float("inf"), 0
        self.stop = False

    def update(self, val_loss):
        self.waited += 1
        if val_loss < self.best - self.min_delta:
            self.best, self.waited = val_loss, 0
        self.stop = self.waited >= self.patience
