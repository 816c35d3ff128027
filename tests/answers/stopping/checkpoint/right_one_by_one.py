class Checkpoint:
    def __init__(self, trainer):
        self.w = trainer.w.copy()
        self.velocity = trainer.velocity.copy()
        self.order = trainer.order.copy()
        self.step, self.iteration = trainer.step, trainer.iteration
        self.rng_state = trainer.rng.bit_generator.state

    def restore(self, other):
        other.w[:] = self.w
        other.velocity[:] = self.velocity
        other.order[:] = self.order
        other.step, other.iteration = self.step, self.iteration
        other.rng.bit_generator.state = self.rng_state
