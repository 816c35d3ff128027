# message: where(20, 21, 6) must be (5, 4), but it is (5, 0).
# message: There is no step 0: epoch 5 ends with step 4.
# message: where(3, 64, 64) must be (3, 1), but it is (3, 0). There is no step 0
# points: 1
def where(iteration, samples, batch_size):
    steps = -(-samples // batch_size)
    return (iteration - 1) // steps + 1, iteration % steps
