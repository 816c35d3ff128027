# message: Go against the slope, not along it.
def both_ways(w, targets, learning_rate):
    large = w + learning_rate * sum(2 * (w - target) for target in targets)
    for target in targets:
        w = w + learning_rate * 2 * (w - target)
    return w, large
