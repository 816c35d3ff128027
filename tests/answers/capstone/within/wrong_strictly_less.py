# message: A setting that needs just the budget keeps within it
def within_budget(settings, samples, budget):
    return [(b, e) for b, e in settings if e * -(-samples // b) < budget]
