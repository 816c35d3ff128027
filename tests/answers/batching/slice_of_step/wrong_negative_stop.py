# message: slice_of_step(3, 11, 4) must be (8, 11), but it is (8, -1).
# points: 1
def slice_of_step(step, samples, batch_size):
    stop = step * batch_size
    return stop - batch_size, stop if stop <= samples else -1
