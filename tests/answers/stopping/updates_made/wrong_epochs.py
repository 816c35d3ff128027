# message: These are epochs. Each makes an update for each of its batches.
def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    return min(epochs, best_epoch + patience)
