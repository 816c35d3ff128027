# message: slice_of_step(2, 10, 4) must be (4, 8), but it is (4, 6). The steps before this one
# points: 1
def slice_of_step(step, samples, batch_size):
    start = (step - 1) * batch_size
    return start, start + (samples % batch_size or batch_size)
