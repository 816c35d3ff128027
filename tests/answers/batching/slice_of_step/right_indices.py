def slice_of_step(step, samples, batch_size):
    start, stop, _ = slice((step - 1) * batch_size, step * batch_size).indices(samples)
    return start, stop
