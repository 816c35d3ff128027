# message: The slope of a square has a factor 2.
def largest_k(learning_rate):
    return int(2 / learning_rate)
