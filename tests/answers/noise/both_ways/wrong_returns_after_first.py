# message: That is one small update. There is one for each of the targets.
def both_ways(w, targets, learning_rate):
    large = w - learning_rate * sum(2 * (w - target) for target in targets)
    for target in targets:
        w = w - learning_rate * 2 * (w - target)
        return w, large
