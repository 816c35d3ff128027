# message: These are sums of losses. The loss of an epoch is a mean over its rows.
def epoch_losses(losses, rows, steps_per_epoch):
    result = []
    for first in range(0, len(losses), steps_per_epoch):
        result.append(sum(losses[first : first + steps_per_epoch]))
    return result
