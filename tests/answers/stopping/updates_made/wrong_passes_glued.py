# message: Passes are not glued together: each one ends with its short batch.
def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    trained_on = int(samples * (1 - validation_split))
    return -(-trained_on * min(epochs, best_epoch + patience) // batch_size)
