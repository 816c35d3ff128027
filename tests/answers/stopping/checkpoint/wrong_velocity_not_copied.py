# message: Keep a copy of the velocity as well.
import copy


class Checkpoint:
    def __init__(self, trainer):
        self.state = copy.deepcopy(vars(trainer))
        self.state["velocity"] = trainer.velocity

    def restore(self, other):
        vars(other).update(copy.deepcopy(self.state))
