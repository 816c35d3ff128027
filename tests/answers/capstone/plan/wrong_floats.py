# message: plan(11, 5, 20)[0] is 6.0, a float, but must be a whole number
import math


def plan(samples, batch_size, budget):
    steps = samples / batch_size
    epochs = float(budget // math.ceil(steps))
    return epochs, budget % math.ceil(steps), epochs * samples
