# message: The large update has a learning rate k times as large.
def both_ways(w, targets, learning_rate):
    mean = sum(targets) / len(targets)
    large = w - learning_rate * 2 * (w - mean)
    for target in targets:
        w = w - learning_rate * 2 * (w - target)
    return w, large
