# message: where(11, 15, 6) is 4, an int, but must be a tuple of
def where(iteration, samples, batch_size):
    steps = -(-samples // batch_size)
    return (iteration - 1) // steps + 1
