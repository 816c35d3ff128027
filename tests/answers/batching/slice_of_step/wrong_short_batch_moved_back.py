# message: slice_of_step(3, 11, 4) must be (8, 11), but it is (7, 11).
# message: The last batch stops where the data stop.
# points: 1
def slice_of_step(step, samples, batch_size):
    stop = min(step * batch_size, samples)
    return max(stop - batch_size, 0), stop
