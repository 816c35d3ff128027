# message: passes_after(4, 1000, 400) must be 1.4, but it is 1.0.
# message: Between two whole passes the place is a fraction.
def passes_after(iteration, samples, batch_size):
    per_pass = -(-samples // batch_size)
    whole, updates = divmod(iteration, per_pass)
    return whole
