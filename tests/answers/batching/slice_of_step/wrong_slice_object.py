# message: slice_of_step(3, 18, 5) is a slice, but must be a tuple of
def slice_of_step(step, samples, batch_size):
    return slice((step - 1) * batch_size, min(step * batch_size, samples))
