# message: Every update also takes its fixed time.
def in_budget(budget, batch_size, fixed, per_sample):
    updates = budget // (per_sample * batch_size)
    return updates, updates * batch_size
