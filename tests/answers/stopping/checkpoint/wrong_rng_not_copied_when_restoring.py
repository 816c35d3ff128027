# message: The first trainer went on with the very arrays or the generator of the
# points: 4
import copy


class Checkpoint:
    def __init__(self, trainer):
        self.state = copy.deepcopy(vars(trainer))

    def restore(self, other):
        for name, value in self.state.items():
            setattr(other, name, value if name == "rng" else copy.copy(value))
