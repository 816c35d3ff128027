# message: The last epoch counts too: the mean over the rows it had until it was broken
# points: 2
def epoch_losses(losses, rows, steps_per_epoch):
    result = []
    for epoch in range(max(1, len(losses) // steps_per_epoch)):
        here = slice(epoch * steps_per_epoch, (epoch + 1) * steps_per_epoch)
        total = sum(a * b for a, b in zip(losses[here], rows[here]))
        result.append(total / sum(rows[here]))
    return result
