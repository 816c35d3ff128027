# message: must be 0.4, but it is 0.3925.
# message: All micro-batches meet the same w: it moves once, at the end.
def update_from(w, micro_batches, learning_rate):
    rows = sum(len(inputs) for inputs, targets in micro_batches)
    for inputs, targets in micro_batches:
        total = sum(2 * (w * x - y) * x for x, y in zip(inputs, targets))
        w = w - learning_rate * total / rows
    return w
