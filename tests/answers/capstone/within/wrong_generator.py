# message: A generator gives its values one by one; list(...) collects them
def within_budget(settings, samples, budget):
    return ((b, e) for b, e in settings if e * -(-samples // b) <= budget)
