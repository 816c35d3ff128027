# message: passes_after(3, 1000, 400) is '1.00', a str, but must be a number.
def passes_after(iteration, samples, batch_size):
    per_pass = -(-samples // batch_size)
    whole, updates = divmod(iteration, per_pass)
    return f"{whole + updates * batch_size / samples:.2f}"
