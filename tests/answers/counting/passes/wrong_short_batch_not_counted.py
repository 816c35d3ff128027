# message: passes_after(3, 1000, 400) must be 1.0, but it is 1.4. The short last batch belongs
def passes_after(iteration, samples, batch_size):
    whole_passes, updates = divmod(iteration, samples // batch_size or 1)
    return whole_passes + updates * batch_size / samples
