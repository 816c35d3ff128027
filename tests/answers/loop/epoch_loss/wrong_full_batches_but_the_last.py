# message: epoch_loss([10.0, 1.0, 1.0], [1, 4, 5]) must be 1.9, but it is
# points: 1
def epoch_loss(batch_losses, batch_sizes):
    full, last = batch_sizes[0], batch_sizes[-1]
    if len(batch_sizes) == 1:
        return batch_losses[0]
    total = full * sum(batch_losses[:-1]) + last * batch_losses[-1]
    return total / (full * (len(batch_sizes) - 1) + last)
