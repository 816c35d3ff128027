# message: slice_of_step(3, 18, 5) must be (10, 15), but it is (8, 12).
# message: slice_of_step(3, 11, 4) must be (8, 11), but it is (6, 9).
# message: batch_size is the number of rows in a batch, not of batches.
def slice_of_step(step, samples, batch_size):
    size = -(-samples // batch_size)
    return (step - 1) * size, min(step * size, samples)
