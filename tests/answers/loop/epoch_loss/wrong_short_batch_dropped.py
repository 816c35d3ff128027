# message: The samples of the last batch count too.
def epoch_loss(batch_losses, batch_sizes):
    full = [
        loss for loss, size in zip(batch_losses, batch_sizes) if size == batch_sizes[0]
    ]
    return sum(full) / len(full)
