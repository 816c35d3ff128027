# message: 200 rows: that is just 40 batches of 5, and no short one.
# message: 64 rows: that is just 1 batch of 64, and no short one.
# points: 1
def where(iteration, samples, batch_size):
    steps = samples // batch_size + 1
    epochs_done, steps_done = divmod(iteration - 1, steps)
    return epochs_done + 1, steps_done + 1
