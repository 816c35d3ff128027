# message: The counters begin anew. Keep iteration and step too.
# message: Weights and velocity are not enough: where in the stream of batches was it?
class Checkpoint:
    def __init__(self, trainer):
        self.w, self.velocity = trainer.w.copy(), trainer.velocity.copy()

    def restore(self, other):
        other.w, other.velocity = self.w.copy(), self.velocity.copy()
