# message: must be 0.4, but it is 0.2.
# points: 1
def update_from(w, micro_batches, learning_rate):
    most = max(len(inputs) for inputs, targets in micro_batches)
    full = [batch for batch in micro_batches if len(batch[0]) == most]
    total, rows = 0, 0
    for inputs, targets in full:
        total += sum(2 * (w * x - y) * x for x, y in zip(inputs, targets))
        rows += len(inputs)
    return w - learning_rate * total / rows
