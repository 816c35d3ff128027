# message: where(11, 15, 6)[0] is 3.3333333, a float, but must be a whole number.
def where(iteration, samples, batch_size):
    steps = -(-samples // batch_size)
    return (iteration - 1) / steps, (iteration - 1) % steps + 1
