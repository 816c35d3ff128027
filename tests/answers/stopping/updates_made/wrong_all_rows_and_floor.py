# message: must be 12, but it is 48. The training rows are rounded down
def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    return samples // batch_size * min(epochs, best_epoch + patience)
