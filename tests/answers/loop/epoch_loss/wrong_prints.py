# message: It printed 3.7, but print only shows a value: return it.
def epoch_loss(batch_losses, batch_sizes):
    total = sum(loss * size for loss, size in zip(batch_losses, batch_sizes))
    print(total / sum(batch_sizes))
