# message: The trainer goes on changing its arrays in place. Keep copies of them.
# message: The trainer changes what you keep: copy it.
class Checkpoint:
    def __init__(self, trainer):
        self.state = dict(vars(trainer))

    def restore(self, other):
        vars(other).update(self.state)
