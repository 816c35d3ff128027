# message: must be (2.5184, 3.2), but it is (2.5184, 1.6). The large update has a learning rate k times
def both_ways(w, targets, learning_rate):
    slopes = [2 * (w - target) for target in targets]
    mean_slope = sum(slopes) / len(slopes)
    after_large = w - len(targets) ** 0.5 * learning_rate * mean_slope
    for target in targets:
        w -= learning_rate * 2 * (w - target)
    return w, after_large
