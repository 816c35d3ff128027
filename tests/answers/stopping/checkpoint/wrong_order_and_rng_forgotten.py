# message: The order of the rows is another: keep the random generator and the order
# points: 1
class Checkpoint:
    def __init__(self, trainer):
        self.w, self.velocity = trainer.w.copy(), trainer.velocity.copy()
        self.step, self.iteration = trainer.step, trainer.iteration

    def restore(self, other):
        other.w, other.velocity = self.w.copy(), self.velocity.copy()
        other.step, other.iteration = self.step, self.iteration
