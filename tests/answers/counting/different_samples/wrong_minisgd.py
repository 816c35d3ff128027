# message: minisgd does not do this for you here: write it yourself.
from minisgd import TrainingPlan


def different_samples(samples, batch_size, steps_per_epoch, epochs):
    plan = TrainingPlan(samples, batch_size, epochs, steps_per_epoch=steps_per_epoch)
    return min(samples, plan.samples_seen)
