def largest_k(learning_rate):
    k, weight = 0, 0.0
    while abs(weight) < 1:
        k += 1
        weight = 1 - 2 * k * learning_rate
    return k - 1
