# message: The random generator went on drawing: keep a copy of it.
# points: 1
import copy


class Checkpoint:
    def __init__(self, trainer):
        self.state = copy.deepcopy(vars(trainer))
        self.state["rng"] = trainer.rng

    def restore(self, other):
        vars(other).update(copy.deepcopy(self.state))
