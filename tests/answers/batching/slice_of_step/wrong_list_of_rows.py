# message: slice_of_step(3, 18, 5) has 5 items, but must have 2.
def slice_of_step(step, samples, batch_size):
    return list(range((step - 1) * batch_size, min(step * batch_size, samples)))
