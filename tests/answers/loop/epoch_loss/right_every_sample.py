def epoch_loss(batch_losses, batch_sizes):
    samples = []
    for loss, size in zip(batch_losses, batch_sizes):
        samples += [loss] * size
    return sum(samples) / len(samples)
