# message: A sample counts again in every epoch
def plan(samples, batch_size, budget):
    steps = -(-samples // batch_size)
    return budget // steps, budget % steps, samples
