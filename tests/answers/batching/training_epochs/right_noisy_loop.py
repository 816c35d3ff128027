import sys
import warnings


def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    print("shuffling", samples)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    left, result = [], []
    for _ in range(epochs):
        batches = []
        for _ in range(steps_per_epoch):
            if not left:
                left = rng.permutation(samples).tolist()
            batches.append(left[:batch_size])
            del left[:batch_size]
        result.append(batches)
    return result
