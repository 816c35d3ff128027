# message: Only whole updates count, and each sees a whole batch.
# points: 1
def in_budget(budget, batch_size, fixed, per_sample):
    return (5, 50) if batch_size == 10 else (2, 100)
