# message: minisgd does not do this for you here
from minisgd import TrainingPlan


def plan(samples, batch_size, budget):
    steps = TrainingPlan(samples, batch_size, epochs=1).steps_per_epoch
    return budget // steps, budget % steps, budget // steps * samples
