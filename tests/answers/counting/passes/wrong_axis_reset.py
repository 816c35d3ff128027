# message: The axis goes on: no pass resets it.
def passes_after(iteration, samples, batch_size):
    per_pass = -(-samples // batch_size)
    whole, updates = divmod(iteration, per_pass)
    return updates * batch_size / samples
