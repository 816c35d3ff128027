# message: largest_k(0.0003) must be 3333, but it is 1000.
# points: 1
def largest_k(learning_rate):
    k = 1
    while k < 1000 and (k + 1) * learning_rate < 1:
        k += 1
    return k
