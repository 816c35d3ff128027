# message: This counts the short batch like a full one: multiply each loss by its rows.
def epoch_loss(batch_losses, batch_sizes):
    return sum(batch_losses) / len(batch_losses)
