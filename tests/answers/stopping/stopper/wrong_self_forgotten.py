# message: It never says stop. Does update write to self.best and self.waited?
class Stopper:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.waited = float("inf"), 0

    def update(self, val_loss):
        best, waited = self.best, self.waited
        if val_loss < best - self.min_delta:
            best, waited = val_loss, 0
        else:
            waited += 1
        return waited >= self.patience
