# message: largest_k(0.3) must be 3, but it is 6.
def largest_k(learning_rate):
    return 6
