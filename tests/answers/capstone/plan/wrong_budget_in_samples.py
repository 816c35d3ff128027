# message: The budget is in updates, not in samples
def plan(samples, batch_size, budget):
    epochs = budget // samples
    return epochs, budget % samples, epochs * samples
