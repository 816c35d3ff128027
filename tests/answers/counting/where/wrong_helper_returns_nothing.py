# message: where(11, 15, 6)[0] is None, but must be a whole number. A function without return
def epoch_of(iteration, steps):
    (iteration - 1) // steps + 1


def where(iteration, samples, batch_size):
    steps = -(-samples // batch_size)
    return epoch_of(iteration, steps), (iteration - 1) % steps + 1
