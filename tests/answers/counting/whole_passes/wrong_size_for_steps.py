# message: whole_passes(9, 2, 19, 6) must be 22, but it is 57. batch_size is the number of rows
# message: whole_passes(20, 6, 13, 6) must be 19, but it is 13. batch_size is the number of rows
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    return steps_per_epoch * epochs // batch_size
