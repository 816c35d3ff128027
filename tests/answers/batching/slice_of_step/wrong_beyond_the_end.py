# message: slice_of_step(4, 10, 3) must be (9, 10), but it is (9, 12).
# message: There are only 10 rows: the last batch stops there.
# points: 1
def slice_of_step(step, samples, batch_size):
    return (step - 1) * batch_size, step * batch_size
