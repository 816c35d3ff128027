# message: plan(11, 5, 20) must be (6, 2, 66), but it is (10, 0, 110). An epoch makes 3
def plan(samples, batch_size, budget):
    steps = max(1, samples // batch_size)
    return budget // steps, budget % steps, budget // steps * samples
