# message: The other trainer is still new. restore must change it.
import copy


class Checkpoint:
    def __init__(self, trainer):
        self.trainer = copy.deepcopy(trainer)

    def restore(self, other):
        other = self.trainer
