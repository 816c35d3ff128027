# message: whole_passes(2000001, 1000000, 5, 4) must be 6, but it is 10.
# message: A pass takes 3 updates: its short last batch makes one too.
# points: 1
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    return steps_per_epoch * epochs // int(samples / batch_size + 0.99)
