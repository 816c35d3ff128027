# message: With steps_per_epoch given, an epoch is not a pass.
# message: The first pass is not over: some samples have not had their turn.
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    return epochs


def different_samples(samples, batch_size, steps_per_epoch, epochs):
    return samples
