# message: passes_after(7, 1000, 400) must be 2.4, but it is 2.0.
# message: Between two whole passes the place is a fraction.
def passes_after(iteration, samples, batch_size):
    per_pass = -(-samples // batch_size)
    whole, updates = divmod(iteration, per_pass)
    return whole
