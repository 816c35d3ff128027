# message: One more is still possible.
def largest_k(learning_rate):
    return int(1 / learning_rate) - 1
