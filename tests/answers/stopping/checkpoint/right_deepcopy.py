import copy


class Checkpoint:
    def __init__(self, trainer):
        self.state = copy.deepcopy(vars(trainer))

    def restore(self, other):
        vars(other).update(copy.deepcopy(self.state))
