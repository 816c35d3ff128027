# message: samples of a batch take their time.
def in_budget(budget, batch_size, fixed, per_sample):
    updates = budget // (fixed + per_sample)
    return updates, updates * batch_size
