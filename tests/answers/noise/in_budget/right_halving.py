def in_budget(budget, batch_size, fixed, per_sample):
    one = fixed + batch_size * per_sample
    low, high = 0, budget + 1  # low fits, high does not
    while high - low > 1:
        middle = (low + high) // 2
        if middle * one <= budget:
            low = middle
        else:
            high = middle
    return [low, low * batch_size]
