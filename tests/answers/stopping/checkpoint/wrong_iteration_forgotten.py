# message: The iteration is never reset. Keep it too.
# message: The learning rate begins anew: keep the iteration too.
import copy


class Checkpoint:
    def __init__(self, trainer):
        self.state = copy.deepcopy(vars(trainer))
        del self.state["iteration"]

    def restore(self, other):
        vars(other).update(copy.deepcopy(self.state))
