# message: These updates are made. How many are left?
def plan(samples, batch_size, budget):
    steps = -(-samples // batch_size)
    epochs = budget // steps
    return epochs, epochs * steps, epochs * samples
