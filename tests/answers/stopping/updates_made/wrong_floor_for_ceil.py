# message: The short last batch of an epoch makes an update too.
def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    trained_on = int(samples * (1 - validation_split))
    return trained_on // batch_size * min(epochs, best_epoch + patience)
