def update_from(w, micro_batches, learning_rate):
    total, rows = 0, 0
    for inputs, targets in micro_batches:
        for x, y in zip(inputs, targets):
            total += 2 * (w * x - y) * x
            rows += 1
    return w - learning_rate * total / rows
