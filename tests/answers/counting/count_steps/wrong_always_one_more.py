# message: The batches come out even here: none is short.
def count_steps(samples, batch_size):
    return samples // batch_size + 1
