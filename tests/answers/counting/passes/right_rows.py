def passes_after(iteration, samples, batch_size):
    rows = 0
    for _ in range(iteration):
        left = samples - rows % samples
        rows += min(left, batch_size)
    return rows / samples
