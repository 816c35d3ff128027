# message: slice_of_step(3, 18, 5) must be (10, 15), but it is (10, 13). The steps before this one
# points: 1
def slice_of_step(step, samples, batch_size):
    start = (step - 1) * batch_size
    return start, start + (samples % batch_size or batch_size)
