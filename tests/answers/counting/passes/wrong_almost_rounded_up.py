# message: passes_after(3, 2000001, 1000000) must be 1.0, but it is
# message: The short last batch belongs to the pass as well.
# points: 1
def passes_after(iteration, samples, batch_size):
    whole_passes, updates = divmod(iteration, int(samples / batch_size + 0.99))
    return whole_passes + updates * batch_size / samples
