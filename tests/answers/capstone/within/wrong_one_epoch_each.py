# message: That is one epoch of each. A run has several.
def within_budget(settings, samples, budget):
    return [(b, e) for b, e in settings if -(-samples // b) <= budget]
