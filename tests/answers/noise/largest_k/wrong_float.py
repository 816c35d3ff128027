# message: largest_k(0.15) is 6.6666667, a float, but must be a whole number.
def largest_k(learning_rate):
    return 1 / learning_rate
