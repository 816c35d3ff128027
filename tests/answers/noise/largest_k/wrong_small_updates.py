# message: An update with k times the rate multiplies the distance by 1 - 2 * k * rate.
def largest_k(learning_rate):
    k, weight = 0, 1.0
    while abs(weight) > 0.001:
        k += 1
        weight *= 1 - 2 * learning_rate
    return k
