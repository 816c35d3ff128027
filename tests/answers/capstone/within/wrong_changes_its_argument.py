# message: changed its arguments. Work on a copy of them.
def within_budget(settings, samples, budget):
    for batch_size, epochs in settings[:]:
        if epochs * -(-samples // batch_size) > budget:
            settings.remove((batch_size, epochs))
    return settings
