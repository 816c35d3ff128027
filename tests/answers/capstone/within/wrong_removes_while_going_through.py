# message: Who removes from a list while going through it misses the next item
def within_budget(settings, samples, budget):
    settings = list(settings)
    for setting in settings:
        batch_size, epochs = setting
        if epochs * -(-samples // batch_size) > budget:
            settings.remove(setting)
    return settings
