# message: Validation makes no updates.
def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    trained_on = int(samples * (1 - validation_split))
    batches = -(-trained_on // batch_size) - (trained_on - samples) // batch_size
    return batches * min(epochs, best_epoch + patience)
