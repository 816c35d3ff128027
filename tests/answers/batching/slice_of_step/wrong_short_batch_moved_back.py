# message: slice_of_step(4, 10, 3) must be (9, 10), but it is (7, 10).
# message: The last batch stops where the data stop.
# points: 1
def slice_of_step(step, samples, batch_size):
    stop = min(step * batch_size, samples)
    return max(stop - batch_size, 0), stop
