# message: in_budget(1000, 10, 100, 8)[0] is 5.5555556, a float, but must be a whole number.
def in_budget(budget, batch_size, fixed, per_sample):
    updates = budget / (fixed + per_sample * batch_size)
    return updates, updates * batch_size
