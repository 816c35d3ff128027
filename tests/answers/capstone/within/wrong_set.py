# message: a set, but must be a list
def within_budget(settings, samples, budget):
    return {(b, e) for b, e in settings if e * -(-samples // b) <= budget}
