# message: minisgd does not do this for you here: write it yourself.
import minisgd as ms


def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    batches = ms.Batches(ms.Shuffled(samples, seed=rng), batch_size)
    return [
        [batches.next_update()[0] for _ in range(steps_per_epoch)]
        for _ in range(epochs)
    ]
