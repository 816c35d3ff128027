# message: The epoch goes on in another order: keep the order too.
# points: 3
import copy


class Checkpoint:
    def __init__(self, trainer):
        self.state = copy.deepcopy(vars(trainer))
        del self.state["order"]

    def restore(self, other):
        vars(other).update(copy.deepcopy(self.state))
