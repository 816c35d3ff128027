# message: The place in the epoch is lost: keep step too.
# message: The epoch begins anew: keep the step too.
# points: 2
import copy


class Checkpoint:
    def __init__(self, trainer):
        self.state = copy.deepcopy(vars(trainer))
        del self.state["step"]

    def restore(self, other):
        vars(other).update(copy.deepcopy(self.state))
