# message: 12 rows: that is just 3 batches of 4, and no short one.
def plan(samples, batch_size, budget):
    epochs, left = divmod(budget, samples // batch_size + 1)
    return epochs, left, epochs * samples
