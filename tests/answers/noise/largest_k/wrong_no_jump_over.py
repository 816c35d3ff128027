# message: It may jump over t, if it lands nearer than it was.
def largest_k(learning_rate):
    return int(1 / (2 * learning_rate))
