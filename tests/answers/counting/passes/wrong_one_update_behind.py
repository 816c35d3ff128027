# message: That is the place after update 2.
def passes_after(iteration, samples, batch_size):
    per_pass = -(-samples // batch_size)
    whole, updates = divmod(iteration - 1, per_pass)
    return whole + updates * batch_size / samples
