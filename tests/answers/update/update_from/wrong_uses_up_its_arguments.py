# message: changed its arguments.
def update_from(w, micro_batches, learning_rate):
    total, rows = 0, 0
    while micro_batches:
        inputs, targets = micro_batches.pop()
        total += sum(2 * (w * x - y) * x for x, y in zip(inputs, targets))
        rows += len(inputs)
    return w - learning_rate * total / rows
