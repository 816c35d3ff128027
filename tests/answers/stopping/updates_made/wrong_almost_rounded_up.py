# message: updates_made(200002, 0.5, 100000, 30, 4, 2) must be 12, but it is 6.
# message: The short last batch of an epoch makes an update too.
# points: 2
def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    trained_on = int(samples * (1 - validation_split))
    steps = int(trained_on / batch_size + 0.99)
    return steps * min(epochs, best_epoch + patience)
