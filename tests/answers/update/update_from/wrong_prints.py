# message: but print only shows a value: return it.
def update_from(w, micro_batches, learning_rate):
    total, rows = 0, 0
    for inputs, targets in micro_batches:
        total += sum(2 * (w * x - y) * x for x, y in zip(inputs, targets))
        rows += len(inputs)
    print(w - learning_rate * total / rows)
