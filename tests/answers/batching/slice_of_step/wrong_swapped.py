# message: slice_of_step(3, 18, 5) must be (10, 15), but it is (15, 10).
# message: start comes first, then stop.
def slice_of_step(step, samples, batch_size):
    start = (step - 1) * batch_size
    return min(start + batch_size, samples), start
