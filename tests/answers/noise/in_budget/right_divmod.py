def in_budget(budget, batch_size, fixed, per_sample):
    updates, unused = divmod(budget, fixed + batch_size * per_sample)
    return updates, batch_size * updates
