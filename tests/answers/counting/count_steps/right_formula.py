def count_steps(samples, batch_size):
    return (samples + batch_size - 1) // batch_size
