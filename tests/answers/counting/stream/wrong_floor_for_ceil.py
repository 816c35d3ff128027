# message: A pass takes 3 updates: its short last batch makes one too.
# points: 1
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    return epochs * steps_per_epoch // (samples // batch_size)


def different_samples(samples, batch_size, steps_per_epoch, epochs):
    return min(samples, epochs * steps_per_epoch * batch_size)
