# message: There are only 8 epochs: that is the end, patience or not.
# points: 2
def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    trained_on = int(samples * (1 - validation_split))
    return -(-trained_on // batch_size) * (best_epoch + patience)
