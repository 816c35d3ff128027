# message: has 1 row in batch 4 of the stream; the pass still had 3.
# message: One batch is lost where an epoch ends: it was taken, but not used.
# points: 2
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    def passes():
        while True:
            order = rng.permutation(samples).tolist()
            for first in range(0, samples, batch_size):
                yield order[first : first + batch_size]

    stream, found = passes(), []
    for _ in range(epochs):
        found.append([])
        for step, batch in enumerate(stream):
            if step == steps_per_epoch:
                break
            found[-1].append(batch)
    return found
