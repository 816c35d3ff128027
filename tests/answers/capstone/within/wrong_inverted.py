# message: These are the settings that need too many
def within_budget(settings, samples, budget):
    return [(b, e) for b, e in settings if e * -(-samples // b) > budget]
