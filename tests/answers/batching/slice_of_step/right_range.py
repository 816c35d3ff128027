def slice_of_step(step, samples, batch_size):
    rows = range(samples)[(step - 1) * batch_size : step * batch_size]
    return [rows.start, rows.stop]
