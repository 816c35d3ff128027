# message: epoch_loss([4.0, 4.0, 4.0, 1.0], [3, 3, 3, 1]) must be 3.7, but it is 3.0.
def epoch_loss(batch_losses, batch_sizes):
    total = sum(int(loss) * size for loss, size in zip(batch_losses, batch_sizes))
    return float(total // sum(batch_sizes))
