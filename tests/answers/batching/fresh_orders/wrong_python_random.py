# message: gives something else when a generator with the same seed comes.
# message: All chance must come from rng: random, np.random and torch do not use it.
# points: 3
import random


def fresh_orders(samples, passes, rng):
    return [random.sample(range(samples), samples) for _ in range(passes)]
