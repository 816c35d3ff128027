# message: is 112.5, a float, but must be a whole number.
def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    rows = int(samples * (1 - validation_split))
    return rows / batch_size * min(epochs, best_epoch + patience)
