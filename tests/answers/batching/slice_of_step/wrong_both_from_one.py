# message: slice_of_step(2, 10, 4) must be (4, 8), but it is (5, 9). Rows count from 0.
# message: slice_of_step(2, 300, 120) must be (120, 240), but it is (121, 241). Rows count from 0.
def slice_of_step(step, samples, batch_size):
    start = (step - 1) * batch_size + 1
    return start, min(start + batch_size, samples)
