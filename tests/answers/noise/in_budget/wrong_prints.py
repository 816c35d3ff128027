# message: It printed 5 50, but print only shows a value: return it.
def in_budget(budget, batch_size, fixed, per_sample):
    updates = budget // (fixed + per_sample * batch_size)
    print(updates, updates * batch_size)
