# message: but must be a tuple of 2 numbers.
def both_ways(w, targets, learning_rate):
    for target in targets:
        w = w - learning_rate * 2 * (w - target)
    return w
