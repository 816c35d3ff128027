# message: The random generator begins anew, and gives the orders of the first epochs
# points: 1
import copy


class Checkpoint:
    def __init__(self, trainer):
        self.state = copy.deepcopy(vars(trainer))
        del self.state["rng"]

    def restore(self, other):
        vars(other).update(copy.deepcopy(self.state))
