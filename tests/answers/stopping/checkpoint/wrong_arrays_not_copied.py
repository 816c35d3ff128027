# message: Arrays that change in place have to be copied: w and velocity.
import copy


class Checkpoint:
    def __init__(self, trainer):
        self.w, self.velocity = trainer.w, trainer.velocity
        self.state = copy.deepcopy(vars(trainer))

    def restore(self, other):
        vars(other).update(copy.deepcopy(self.state))
        other.w, other.velocity = self.w.copy(), self.velocity.copy()
