# message: The epochs after the best one are run as well, and make updates.
def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    trained_on = int(samples * (1 - validation_split))
    return -(-trained_on // batch_size) * best_epoch
