import math


def within_budget(settings, samples, budget):
    def fits(setting):
        return math.ceil(samples / setting[0]) * setting[1] <= budget

    return list(filter(fits, settings))
