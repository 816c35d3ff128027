def epoch_loss(batch_losses, batch_sizes):
    if len(batch_sizes) == 1:
        return batch_losses[0]
    rest = epoch_loss(batch_losses[1:], batch_sizes[1:])
    share = batch_sizes[0] / sum(batch_sizes)
    return share * batch_losses[0] + (1 - share) * rest
