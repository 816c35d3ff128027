def plan(samples, batch_size, budget):
    steps = -(-samples // batch_size)
    if budget < steps:
        return 0, budget, 0
    if budget >= 100 * steps:  # a hundred epochs at once
        epochs, left, seen = plan(samples, batch_size, budget - 100 * steps)
        return epochs + 100, left, seen + 100 * samples
    epochs, left, seen = plan(samples, batch_size, budget - steps)
    return epochs + 1, left, seen + samples
