# message: in epoch 17. With steps_per_epoch=36 every epoch takes 36 batches from the stream.
# points: 4
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    stream = []
    for _ in range(300):
        order = rng.permutation(samples).tolist()
        stream += [order[k : k + batch_size] for k in range(0, samples, batch_size)]
    firsts = range(0, steps_per_epoch * epochs, steps_per_epoch)
    return [stream[first : first + steps_per_epoch] for first in firsts]
