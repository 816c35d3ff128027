# message: An epoch is not one update: count all its batches
def within_budget(settings, samples, budget):
    return [(b, e) for b, e in settings if e <= budget]
