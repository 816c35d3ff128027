# message: passes_after(7, 1000, 400) must be 2.4, but it is 1.0.
# message: The axis goes on: it does not end at 1.
# message: passes_after(8, 1000, 400) must be 2.8, but it is 1.0. The axis goes on
def passes_after(iteration, samples, batch_size):
    return min(iteration * batch_size, samples) / samples
