# message: A full batch is more of a pass than a short one.
def passes_after(iteration, samples, batch_size):
    return iteration / -(-samples // batch_size)
