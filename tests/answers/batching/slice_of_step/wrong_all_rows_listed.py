# message: slice_of_step(11, 1000000000000, 256) takes more memory than there is.
# message: slice_of_step(8, 9, 1) must be
def slice_of_step(step, samples, batch_size):
    rows = list(range(samples))[(step - 1) * batch_size : step * batch_size]
    return rows[0], rows[-1] + (len(rows) > 1)
