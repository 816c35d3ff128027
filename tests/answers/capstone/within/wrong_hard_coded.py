# message: must be [(64, 58), (32, 29)], but it is [(64, 58)]
# points: 1
def within_budget(settings, samples, budget):
    if samples == 10:
        return [(5, 3), (2, 2), (3, 2)]
    return [(6, 2), (12, 7)] if samples == 12 else settings[:1]
