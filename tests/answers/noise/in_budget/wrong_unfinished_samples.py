# message: The samples of an update that is not finished do not count.
def in_budget(budget, batch_size, fixed, per_sample):
    one = fixed + per_sample * batch_size
    return budget // one, budget * batch_size // one
