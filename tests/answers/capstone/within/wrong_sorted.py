# message: Leave them in the order in which they were given
def within_budget(settings, samples, budget):
    return sorted((b, e) for b, e in settings if e * -(-samples // b) <= budget)
