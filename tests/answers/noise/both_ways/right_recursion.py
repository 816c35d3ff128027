def one_by_one(w, targets, learning_rate):
    if not targets:
        return w
    first, *others = targets
    return one_by_one(w - learning_rate * 2 * (w - first), others, learning_rate)


def both_ways(w, targets, learning_rate):
    together = sum(targets) / len(targets)
    rate = learning_rate * len(targets)
    return one_by_one(w, targets, learning_rate), one_by_one(w, [together], rate)
