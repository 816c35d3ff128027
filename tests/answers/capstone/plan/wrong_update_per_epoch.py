# message: An epoch is not one update: it makes 3
def plan(samples, batch_size, budget):
    return budget, 0, budget * samples
