# message: passes_after(40, 200, 5) stopped with ZeroDivisionError: float division
# message: It happened in the line `return rows / 400 * 400 / samples * left_over /
def passes_after(iteration, samples, batch_size):
    per_pass = -(-samples // batch_size)
    whole, updates = divmod(iteration, per_pass)
    left_over = samples % batch_size
    rows = whole * samples + updates * batch_size
    return rows / 400 * 400 / samples * left_over / left_over
