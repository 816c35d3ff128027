# message: The last batch has only 1 row: count the rows that there are.
def epoch_loss(batch_losses, batch_sizes):
    total = sum(loss * size for loss, size in zip(batch_losses, batch_sizes))
    return total / (len(batch_sizes) * batch_sizes[0])
