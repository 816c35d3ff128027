# message: slice_of_step(2, 10, 4) must be (4, 8), but it is (8, 10).
# message: Steps count from 1, so the first one has no step before it.
def slice_of_step(step, samples, batch_size):
    return step * batch_size, min((step + 1) * batch_size, samples)
