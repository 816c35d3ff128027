# message: Both ways begin at the same weight.
def both_ways(w, targets, learning_rate):
    for target in targets:
        w = w - learning_rate * 2 * (w - target)
    small = w
    return small, w - learning_rate * sum(2 * (w - target) for target in targets)
