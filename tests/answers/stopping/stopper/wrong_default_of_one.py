# message: With stopper = Stopper(2), [stopper.update(loss) for loss in [5, 4.5, 4, 3.5, 4, 4]] must be
# message: It ends when `patience` epochs in a row have not improved on the best so far.
# points: 1
class Stopper:
    def __init__(self, patience, min_delta=1.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.waited = float("inf"), 0

    def update(self, val_loss):
        self.waited += 1
        if val_loss < self.best - self.min_delta:
            self.best, self.waited = val_loss, 0
        return self.waited == self.patience
