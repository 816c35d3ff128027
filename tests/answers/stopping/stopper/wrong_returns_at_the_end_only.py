# message: stopper.update(5) gives nothing back.
# message: It returns False if the training goes on.
class Stopper:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.waited = float("inf"), 0

    def update(self, val_loss):
        self.waited += 1
        if val_loss < self.best - self.min_delta:
            self.best, self.waited = val_loss, 0
        if self.waited == self.patience:
            return True
