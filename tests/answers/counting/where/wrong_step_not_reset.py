# message: The step begins again from 1 in every epoch.
def where(iteration, samples, batch_size):
    steps = -(-samples // batch_size)
    return (iteration - 1) // steps + 1, iteration
