# message: slice_of_step(3, 10, 3) must be (6, 9), but it is (9, 10).
# message: Steps count from 1, so the first one has no step before it.
def slice_of_step(step, samples, batch_size):
    return step * batch_size, min((step + 1) * batch_size, samples)
