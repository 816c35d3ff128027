# message: visits(10, 4, 2, rng) is None. It printed
# message: but print only shows a value: return it.
def visits(samples, batch_size, epochs, rng):
    for _ in range(epochs):
        order = rng.permutation(samples)
        for n in range(0, samples, batch_size):
            print(order[n : n + batch_size])
