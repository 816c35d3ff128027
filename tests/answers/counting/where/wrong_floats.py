# message: where(7, 10, 3)[0] is 1.5, a float, but must be a whole number.
def where(iteration, samples, batch_size):
    steps = -(-samples // batch_size)
    return (iteration - 1) / steps, (iteration - 1) % steps + 1
