# message: but must be a tuple of 2 numbers.
def in_budget(budget, batch_size, fixed, per_sample):
    return budget // (fixed + per_sample * batch_size)
