def updates_per_pass(samples, batch_size, accumulate_batches):
    batches = range(0, samples, batch_size)
    return len(batches[::accumulate_batches])
