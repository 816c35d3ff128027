def slice_of_step(step, samples, batch_size):
    if step == 1:
        return 0, min(batch_size, samples)
    _, start = slice_of_step(step - 1, samples, batch_size)
    return start, min(start + batch_size, samples)
