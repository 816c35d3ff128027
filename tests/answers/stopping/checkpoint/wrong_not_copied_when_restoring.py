# message: The first trainer went on with the very arrays or the generator of the
# points: 4
import copy


class Checkpoint:
    def __init__(self, trainer):
        self.state = copy.deepcopy(vars(trainer))

    def restore(self, other):
        vars(other).update(self.state)
