# message: slice_of_step(3, 18, 5) must be (10, 15), but it is (11, 16). Rows count from 0.
# message: slice_of_step(3, 400, 120) must be (240, 360), but it is (241, 361). Rows count from 0.
def slice_of_step(step, samples, batch_size):
    start = (step - 1) * batch_size + 1
    return start, min(start + batch_size, samples)
