# message: Steps count from 1: step 1 begins with row 0.
def slice_of_step(step, samples, batch_size):
    return step * batch_size, (step + 1) * batch_size
