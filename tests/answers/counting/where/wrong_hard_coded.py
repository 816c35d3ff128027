# message: where(11, 15, 6) must be (4, 2), but it is (2, 3).
# message: Each epoch takes as many iterations as it has batches.
def where(iteration, samples, batch_size):
    return 2, 3
