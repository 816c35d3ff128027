def epoch_loss(batch_losses, batch_sizes):
    total, rows = 0.0, 0
    for loss, size in zip(batch_losses, batch_sizes):
        total += loss * size
        rows += size
    return total / rows
