# message: Only whole epochs count, and 7 would take 21 updates
def plan(samples, batch_size, budget):
    steps = -(-samples // batch_size)
    epochs = -(-budget // steps)
    return epochs, budget % steps, epochs * samples
