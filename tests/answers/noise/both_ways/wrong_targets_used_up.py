# message: changed its arguments. Work on a copy of them.
def both_ways(w, targets, learning_rate):
    large = w - learning_rate * sum(2 * (w - target) for target in targets)
    while targets:
        w = w - learning_rate * 2 * (w - targets.pop(0))
    return w, large
