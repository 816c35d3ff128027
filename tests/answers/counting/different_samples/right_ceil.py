def different_samples(samples, batch_size, steps_per_epoch, epochs):
    rows = batch_size * steps_per_epoch * epochs
    return rows if rows < samples else samples
