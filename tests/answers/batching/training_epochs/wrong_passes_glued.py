# message: has 2 rows in batch 5 of the stream, but the pass had only 1 left.
# message: Passes are not glued together: each one ends with its short batch.
# points: 2
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    rows = []
    while len(rows) < batch_size * steps_per_epoch * epochs:
        rows += rng.permutation(samples).tolist()
    stream = [rows[k : k + batch_size] for k in range(0, len(rows), batch_size)]
    return [stream[k * steps_per_epoch :][:steps_per_epoch] for k in range(epochs)]
