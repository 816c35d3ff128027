# message: The large batch's slope is the mean of the slopes, not their sum.
def both_ways(w, targets, learning_rate):
    slope = sum(2 * (w - target) for target in targets)
    large = w - len(targets) * learning_rate * slope
    for target in targets:
        w = w - learning_rate * 2 * (w - target)
    return w, large
