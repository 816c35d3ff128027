# message: The place in the stream of batches is lost: keep rng, order and step.
class Checkpoint:
    def __init__(self, trainer):
        self.w, self.velocity = trainer.w.copy(), trainer.velocity.copy()
        self.iteration = trainer.iteration

    def restore(self, other):
        other.w, other.velocity = self.w.copy(), self.velocity.copy()
        other.iteration = self.iteration
