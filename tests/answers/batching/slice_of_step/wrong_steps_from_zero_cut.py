# message: slice_of_step(3, 18, 5) must be (10, 15), but it is (15, 18).
# message: Steps count from 1, so the first one has no step before it.
def slice_of_step(step, samples, batch_size):
    return step * batch_size, min((step + 1) * batch_size, samples)
