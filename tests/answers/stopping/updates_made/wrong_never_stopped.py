# message: Early stopping ends the training after epoch 9.
def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    trained_on = int(samples * (1 - validation_split))
    return -(-trained_on // batch_size) * epochs
