# message: This one is too large already: it lands farther away.
def largest_k(learning_rate):
    return round(1 / learning_rate)
