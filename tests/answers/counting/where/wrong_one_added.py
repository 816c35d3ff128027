# message: where(11, 15, 6) must be (4, 2), but it is (4, 3).
# message: Iteration 1 is step 1 of epoch 1. What does your function give for it?
# message: where(20, 21, 6) must be (5, 4), but it is (6, 1).
# message: Step 4 still belongs to epoch 5.
def where(iteration, samples, batch_size):
    steps = -(-samples // batch_size)
    return iteration // steps + 1, iteration % steps + 1
