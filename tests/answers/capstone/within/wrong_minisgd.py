# message: minisgd does not do this for you here
from minisgd import TrainingPlan


def within_budget(settings, samples, budget):
    return [s for s in settings if TrainingPlan(samples, *s).iterations <= budget]
