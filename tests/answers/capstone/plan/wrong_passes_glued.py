# message: Passes are not glued together: each one takes 3 updates
# message: plan(1078, 64, 3000) must be (176, 8, 189728), but it is (178, -26, 191884). Passes are
import math


def plan(samples, batch_size, budget):
    epochs = budget * batch_size // samples
    left = budget - epochs * math.ceil(samples / batch_size)
    return epochs, left, epochs * samples
