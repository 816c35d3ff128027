import sys
import warnings


def visits(samples, batch_size, epochs, rng):
    print("shuffling", samples)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    order = list(range(samples))
    visited = []
    for _ in range(epochs):
        rng.shuffle(order)  # goes on from the last order
        visited.append(
            [order[n : n + batch_size] for n in range(0, samples, batch_size)]
        )
    return visited
