# message: slice_of_step(3, 11, 4) must be (8, 11), but it is (8, 12).
# message: There are only 11 rows: the last batch stops there.
# points: 1
def slice_of_step(step, samples, batch_size):
    return (step - 1) * batch_size, step * batch_size
