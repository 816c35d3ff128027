def epoch_losses(losses, rows, steps_per_epoch):
    if not losses:
        return []
    of_each_row = []
    for loss, count in zip(losses[:steps_per_epoch], rows):
        of_each_row += [loss] * count
    later = epoch_losses(
        losses[steps_per_epoch:], rows[steps_per_epoch:], steps_per_epoch
    )
    return [sum(of_each_row) / len(of_each_row), *later]
