# message: The order is: epochs, updates left over, samples seen.
def plan(samples, batch_size, budget):
    steps = -(-samples // batch_size)
    epochs, left = divmod(budget, steps)
    return epochs, epochs * samples, left
