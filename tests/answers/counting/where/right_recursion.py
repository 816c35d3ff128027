def where(iteration, samples, batch_size):
    steps = -(-samples // batch_size)
    if iteration <= steps:
        return 1, iteration
    epoch, step = where(iteration - steps, samples, batch_size)
    return epoch + 1, step
