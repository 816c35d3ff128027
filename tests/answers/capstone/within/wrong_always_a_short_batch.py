# message: Where the batches come out even, no short one follows.
def within_budget(settings, samples, budget):
    return [(b, e) for b, e in settings if e * (samples // b + 1) <= budget]
