# message: The updates come first.
def in_budget(budget, batch_size, fixed, per_sample):
    updates = budget // (fixed + per_sample * batch_size)
    return updates * batch_size, updates
