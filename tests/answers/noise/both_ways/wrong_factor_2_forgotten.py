# message: The slope of a square has a factor 2.
def both_ways(w, targets, learning_rate):
    large = w - learning_rate * sum(w - target for target in targets)
    for target in targets:
        w = w - learning_rate * (w - target)
    return w, large
