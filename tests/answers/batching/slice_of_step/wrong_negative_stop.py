# message: slice_of_step(4, 10, 3) must be (9, 10), but it is (9, -1).
# points: 1
def slice_of_step(step, samples, batch_size):
    stop = step * batch_size
    return stop - batch_size, stop if stop <= samples else -1
