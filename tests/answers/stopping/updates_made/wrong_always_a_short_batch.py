# message: updates_made(200, 0.25, 30, 50, 1, 1) must be 10, but it is 12.
# message: 150 rows: that is just 5 batches of 30, and no short one.
def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    trained_on = int(samples * (1 - validation_split))
    return (trained_on // batch_size + 1) * min(epochs, best_epoch + patience)
