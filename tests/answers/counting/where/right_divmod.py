def where(iteration, samples, batch_size):
    steps = -(-samples // batch_size)
    epochs_done, steps_done = divmod(iteration - 1, steps)
    return epochs_done + 1, steps_done + 1
