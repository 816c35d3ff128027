# message: slice_of_step(2, 10, 4) must be (4, 8), but it is (8, 4).
# message: start comes first, then stop.
def slice_of_step(step, samples, batch_size):
    start = (step - 1) * batch_size
    return min(start + batch_size, samples), start
