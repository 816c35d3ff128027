# message: Each small update begins where the one before it has ended.
def both_ways(w, targets, learning_rate):
    slopes = [2 * (w - target) for target in targets]
    small = w
    for slope in slopes:
        small = small - learning_rate * slope
    return small, w - learning_rate * sum(slopes)
