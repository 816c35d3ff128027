# message: Epoch 5 only begins here: count the epochs before it.
def updates_before(samples, batch_size, epoch):
    return epoch * -(-samples // batch_size)
