# message: passes_after(7, 10, 3) must be 1.9, but it is 2.0.
# points: 1
def passes_after(iteration, samples, batch_size):
    per_pass = -(-samples // batch_size)
    whole, updates = divmod(iteration, per_pass)
    return round((whole + updates * batch_size / samples) * 5) / 5
