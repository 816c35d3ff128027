# message: An iteration is one update, not one epoch.
def where(iteration, samples, batch_size):
    return iteration, 1
