# message: in_budget(1000, 10, 100, 8) must be (5, 50), but it is (6, 61).
def in_budget(budget, batch_size, fixed, per_sample):
    updates = round(budget / (fixed + per_sample * batch_size))
    return updates, updates * batch_size + 1
