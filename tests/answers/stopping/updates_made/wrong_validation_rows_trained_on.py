# message: The validation rows never make an update.
# points: 0
def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    return -(-samples // batch_size) * min(epochs, best_epoch + patience)
