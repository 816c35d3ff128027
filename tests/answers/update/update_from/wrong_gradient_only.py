# message: must be 0.4, but it is -4.0.
def update_from(w, micro_batches, learning_rate):
    total, rows = 0, 0
    for inputs, targets in micro_batches:
        total += sum(2 * (w * x - y) * x for x, y in zip(inputs, targets))
        rows += len(inputs)
    return total / rows
