# message: The rows of the passes are mixed: shuffle each pass alone.
# points: 2
import numpy as np


def fresh_orders(samples, passes, rng):
    everything = np.tile(np.arange(samples), passes)
    return rng.permutation(everything).reshape(passes, samples)
