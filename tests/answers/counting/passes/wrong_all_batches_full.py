# message: The last batch has only 200 rows.
def passes_after(iteration, samples, batch_size):
    return iteration * batch_size / samples
