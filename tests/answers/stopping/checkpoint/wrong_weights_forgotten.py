# message: The weights are those of a new trainer.
import copy


class Checkpoint:
    def __init__(self, trainer):
        self.state = copy.deepcopy(vars(trainer))
        del self.state["w"]

    def restore(self, other):
        vars(other).update(copy.deepcopy(self.state))
