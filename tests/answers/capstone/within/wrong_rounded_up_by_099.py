# message: The short last batch of every epoch makes an update too
# points: 1
def within_budget(settings, samples, budget):
    return [pair for pair in settings if pair[1] * int(samples / pair[0] + 0.99) <= budget]
