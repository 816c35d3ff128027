# message: The number of training rows is rounded down.
# points: 2
def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    trained_on = samples - int(samples * validation_split)
    return -(-trained_on // batch_size) * min(epochs, best_epoch + patience)
