# message: The last batch of an epoch may be short: an epoch sees each sample once
def plan(samples, batch_size, budget):
    steps = -(-samples // batch_size)
    epochs, left = divmod(budget, steps)
    return epochs, left, epochs * steps * batch_size
