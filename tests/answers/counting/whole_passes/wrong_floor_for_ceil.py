# message: A pass takes 5 updates: its short last batch makes one too.
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    return epochs * steps_per_epoch // (samples // batch_size)
