# message: Step 4 still belongs to epoch 5.
# points: 1
def where(iteration, samples, batch_size):
    steps = -(-samples // batch_size)
    return iteration // steps + 1, iteration % steps or steps
