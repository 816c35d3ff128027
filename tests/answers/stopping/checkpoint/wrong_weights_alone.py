# message: The weights alone are not enough.
# message: The weights alone are not enough to go on.
class Checkpoint:
    def __init__(self, trainer):
        self.w = trainer.w.copy()

    def restore(self, other):
        other.w = self.w.copy()
