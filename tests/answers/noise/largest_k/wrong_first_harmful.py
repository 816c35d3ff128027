# message: This one is too large already: it lands farther away.
def largest_k(learning_rate):
    k = 1
    while abs(1 - 2 * k * learning_rate) < 1:
        k += 1
    return k
