# message: Passes are not glued together
# message: but it is [(128, 112), (16, 14), (128, 111)]. Passes are not glued together
import math


def within_budget(settings, samples, budget):
    return [(b, e) for b, e in settings if math.ceil(e * samples / b) <= budget]
