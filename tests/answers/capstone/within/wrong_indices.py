# message: is 0, an int, but must be a tuple
def within_budget(settings, samples, budget):
    return [k for k, (b, e) in enumerate(settings) if e * -(-samples // b) <= budget]
