def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    per_pass = -(-samples // batch_size)
    return epochs * steps_per_epoch // per_pass
