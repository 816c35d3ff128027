def plan(samples, batch_size, budget):
    steps = -(-samples // batch_size)
    if budget < steps:
        return 0, budget, 0
    epochs, left, seen = plan(samples, batch_size, budget - steps)
    return epochs + 1, left, seen + samples
