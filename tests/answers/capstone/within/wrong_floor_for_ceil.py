# message: The short last batch of every epoch makes an update too
def within_budget(settings, samples, budget):
    return [(b, e) for b, e in settings if e * (samples // b) <= budget]
