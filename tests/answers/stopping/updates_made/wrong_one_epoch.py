# message: That is one epoch. How many of them are run?
def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    return -(-int(samples * (1 - validation_split)) // batch_size)
