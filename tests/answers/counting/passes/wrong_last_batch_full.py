# message: passes_after(3, 1000, 400) must be 1.0, but it is 1.2. The last batch has only 200 rows.
# message: passes_after(8, 10, 3) must be 2.0, but it is 2.2. The last batch has only 1 row.
def passes_after(iteration, samples, batch_size):
    steps = -(-samples // batch_size)
    passes_done, steps_done = divmod(iteration - 1, steps)
    return passes_done + (steps_done + 1) * batch_size / samples
