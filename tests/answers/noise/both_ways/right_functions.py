def slope(w, target):
    return 2 * (w - target)


def both_ways(w, targets, learning_rate):
    small = w
    for target in targets:
        small -= learning_rate * slope(small, target)
    k = len(targets)
    mean_slope = sum(slope(w, target) for target in targets) / k
    return small, w - k * learning_rate * mean_slope
