# message: minisgd does not do this for you here: write it yourself.
# message: count_steps(1050, 100) asks minisgd.
import minisgd


def count_steps(samples, batch_size):
    plan = minisgd.TrainingPlan(samples, batch_size, epochs=1)
    return plan.steps_per_epoch
