# message: changed its arguments. Work on a copy of them.
def epoch_loss(batch_losses, batch_sizes):
    rows, total = sum(batch_sizes), 0.0
    while batch_losses:
        total += batch_losses.pop() * batch_sizes.pop()
    return total / rows
