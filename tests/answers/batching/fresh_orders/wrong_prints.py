# message: but print only shows a value: return it.
def fresh_orders(samples, passes, rng):
    for _ in range(passes):
        print(rng.permutation(samples))
