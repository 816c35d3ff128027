from copy import deepcopy


class Checkpoint:
    def __init__(self, trainer):
        self.trainer = deepcopy(trainer)

    def restore(self, other):
        for name in "rng", "order", "step", "iteration", "w", "velocity":
            setattr(other, name, deepcopy(getattr(self.trainer, name)))
