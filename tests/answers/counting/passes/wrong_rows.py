# message: These are rows. How many passes are they?
def passes_after(iteration, samples, batch_size):
    per_pass = -(-samples // batch_size)
    whole, updates = divmod(iteration, per_pass)
    return whole * samples + updates * batch_size
