# message: The trainer goes on changing its arrays in place. Keep copies of them.
# message: What is kept is the trainer itself, which goes on: copy it.
import copy


class Checkpoint:
    def __init__(self, trainer):
        self.trainer = trainer

    def restore(self, other):
        vars(other).update(copy.deepcopy(vars(self.trainer)))
