# message: An update sees all the samples of its batch.
def in_budget(budget, batch_size, fixed, per_sample):
    updates = budget // (fixed + per_sample * batch_size)
    return updates, updates
