# message: minisgd does not do this for you here: write it yourself.
from minisgd import TrainingPlan


def slice_of_step(step, samples, batch_size):
    sizes = TrainingPlan(samples, batch_size, epochs=1).batch_sizes
    return sum(sizes[: step - 1]), sum(sizes[:step])
