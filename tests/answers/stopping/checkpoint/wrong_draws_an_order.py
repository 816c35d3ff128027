# message: w after 6 updates, a checkpoint, and 6 more by the same trainer with seed 7
# message: A checkpoint leaves the trainer as it is, for the training goes on.
# points: 4
import copy


class Checkpoint:
    def __init__(self, trainer):
        self.state = copy.deepcopy(vars(trainer))
        self.next_order = trainer.rng.permutation(10)

    def restore(self, other):
        vars(other).update(copy.deepcopy(self.state))
