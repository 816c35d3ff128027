def slice_of_step(step, samples, batch_size):
    start = step * batch_size - batch_size
    return start, min(samples, step * batch_size)
