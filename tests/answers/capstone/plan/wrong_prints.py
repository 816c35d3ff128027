# message: but print only shows a value: return it
def plan(samples, batch_size, budget):
    steps = -(-samples // batch_size)
    print(budget // steps, budget % steps, budget // steps * samples)
