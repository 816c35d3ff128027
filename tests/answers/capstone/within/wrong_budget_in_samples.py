# message: The budget is in updates, not in samples
def within_budget(settings, samples, budget):
    return [(b, e) for b, e in settings if e * samples <= budget]
