# message: a new Stopper says [True] in a second one, but must say the same as
# message: A new Stopper knows no earlier training: it keeps its numbers in self.
# points: 0
class Stopper:
    losses = []

    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta

    def update(self, val_loss):
        self.losses.append(val_loss)
        best = 0
        for place, loss in enumerate(self.losses):
            if loss < self.losses[best] - self.min_delta:
                best = place
        return len(self.losses) - 1 - best >= self.patience
