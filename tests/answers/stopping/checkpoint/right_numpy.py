import json

import numpy as np


class Checkpoint:
    def __init__(self, trainer):
        numbers = [trainer.step, trainer.iteration]
        self.numbers = np.concatenate([numbers, trainer.order])
        self.weights = np.stack([trainer.w, trainer.velocity])
        self.text = json.dumps(trainer.rng.bit_generator.state)

    def restore(self, other):
        other.step, other.iteration, *order = self.numbers.tolist()
        other.order = np.array(order)
        other.w, other.velocity = np.array(self.weights)
        other.rng = np.random.default_rng()
        other.rng.bit_generator.state = json.loads(self.text)
