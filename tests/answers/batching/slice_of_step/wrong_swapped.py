# message: slice_of_step(3, 10, 3) must be (6, 9), but it is (9, 6).
# message: start comes first, then stop.
def slice_of_step(step, samples, batch_size):
    start = (step - 1) * batch_size
    return min(start + batch_size, samples), start
