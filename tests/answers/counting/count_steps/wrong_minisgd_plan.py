# message: minisgd does not count for you here: write it yourself.
# message: It happened in the line `plan = minisgd.TrainingPlan(samples, batch_size,
import minisgd


def count_steps(samples, batch_size):
    plan = minisgd.TrainingPlan(samples, batch_size, epochs=1)
    return plan.steps_per_epoch
