# message: x[start:stop] leaves out stop: it comes after the last row.
def slice_of_step(step, samples, batch_size):
    return (step - 1) * batch_size, min(step * batch_size, samples) - 1
