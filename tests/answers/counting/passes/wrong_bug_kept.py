# message: passes_after(3, 1000, 400) must be 1.0, but it is 1.6
# message: This still takes all batches to be of the same size.
def passes_after(iteration, samples, batch_size):
    per_pass = -(-samples // batch_size)
    whole, updates = divmod(iteration, per_pass)
    rows = whole * samples + updates * batch_size
    rows_in_batch = batch_size if updates else samples % batch_size or batch_size
    return rows / rows_in_batch / per_pass
