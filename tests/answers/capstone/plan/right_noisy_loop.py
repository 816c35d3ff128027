import sys
import warnings


def plan(samples, batch_size, budget):
    print("planning for", samples)
    warnings.warn("planning takes time")
    sys.stderr.write("please wait")
    steps = sum(1 for _ in range(0, samples, batch_size))
    epochs = seen = 0
    while budget >= steps:
        budget -= steps
        epochs += 1
        seen += samples
    return [epochs, budget, seen]
