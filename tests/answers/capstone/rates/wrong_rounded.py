# message: Nearly: do not round.
def rates(first_rate, samples, batch_size, epochs):
    made = epochs * -(-samples // batch_size)
    return [round(first_rate * (1 - k / made), 2) for k in range(made)]
