def within_budget(settings, samples, budget):
    fitting = []
    for batch_size, epochs in settings:
        updates = 0
        for epoch in range(epochs):
            for first in range(0, samples, batch_size):
                updates += 1
        if updates <= budget:
            fitting.append((batch_size, epochs))
    return fitting
