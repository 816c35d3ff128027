from dataclasses import dataclass


@dataclass
class Stopper:
    patience: int
    min_delta: float = 0.0
    best: float = float("inf")
    waited: int = 0

    def update(self, val_loss):
        improved = val_loss < self.best - self.min_delta
        self.waited = 0 if improved else self.waited + 1
        self.best = val_loss if improved else self.best
        return not self.waited < self.patience
