class Stopper:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.losses, self.best_place = [], 0

    def update(self, val_loss):
        self.losses.append(val_loss)
        if val_loss < self.losses[self.best_place] - self.min_delta:
            self.best_place = len(self.losses) - 1
        return len(self.losses) - 1 - self.best_place == self.patience
