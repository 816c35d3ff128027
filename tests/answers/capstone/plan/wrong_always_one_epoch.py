# message: plan(10, 3, 3) must be (0, 3, 0), but it is (1, -1, 10)
# points: 2
def plan(samples, batch_size, budget):
    steps = -(-samples // batch_size)
    epochs = max(1, budget // steps)
    return epochs, budget - epochs * steps, epochs * samples
