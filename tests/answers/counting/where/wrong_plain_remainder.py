# message: where(20, 21, 6) must be (5, 4), but it is (6, 0).
# message: There is no step 0: epoch 5 ends with step 4.
# points: 1
def where(iteration, samples, batch_size):
    steps = -(-samples // batch_size)
    return iteration // steps + 1, iteration % steps
