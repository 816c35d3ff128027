# message: Each small update has a target of its own.
def both_ways(w, targets, learning_rate):
    mean, k = sum(targets) / len(targets), len(targets)
    small = mean + (w - mean) * (1 - 2 * learning_rate) ** k
    return small, mean + (w - mean) * (1 - 2 * learning_rate * k)
