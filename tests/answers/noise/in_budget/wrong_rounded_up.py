# message: An update that is not finished does not count.
def in_budget(budget, batch_size, fixed, per_sample):
    updates = -(-budget // (fixed + per_sample * batch_size))
    return updates, updates * batch_size
