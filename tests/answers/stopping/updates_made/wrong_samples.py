# message: These are samples. How many updates did they make?
def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    return int(samples * (1 - validation_split)) * min(epochs, best_epoch + patience)
