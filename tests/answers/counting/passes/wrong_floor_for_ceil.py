# message: The short last batch belongs to the pass as well.
def passes_after(iteration, samples, batch_size):
    return iteration / (samples // batch_size)
