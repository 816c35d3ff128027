# message: A return inside the loop ends it at the first that fits
# points: 1
def within_budget(settings, samples, budget):
    if budget == 10:
        return [(12, 1), (6, 3), (6, 5), (4, 3), (3, 2), (12, 3)]
    return [(6, 2), (12, 7)] if budget == 8 else settings[:1]
