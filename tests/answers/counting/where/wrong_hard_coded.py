# message: where(1, 10, 3) must be (1, 1), but it is (2, 3).
# message: Each epoch takes as many iterations as it has batches.
def where(iteration, samples, batch_size):
    return 2, 3
