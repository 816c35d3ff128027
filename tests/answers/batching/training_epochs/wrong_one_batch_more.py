# message: has 0 rows in batch 4 of the stream; the pass still had 12.
# message: A batch takes 1 row, or what is left of the pass.
# points: 2
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    batches, steps = [], steps_per_epoch * epochs
    while len(batches) < steps:
        order = rng.permutation(samples).tolist()
        for number in range(samples // batch_size + 1):
            batches.append(order[number * batch_size : (number + 1) * batch_size])
    return [batches[k : k + steps_per_epoch] for k in range(0, steps, steps_per_epoch)]
