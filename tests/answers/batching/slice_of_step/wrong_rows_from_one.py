# message: Rows count from 0.
def slice_of_step(step, samples, batch_size):
    return (step - 1) * batch_size + 1, min(step * batch_size, samples)
