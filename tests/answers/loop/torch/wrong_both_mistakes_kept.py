# message: The slopes of a whole epoch have been added up: empty them at every batch.
def fit_torch(x, y, batch_size, epochs, learning_rate):
    return fit_with_two_mistakes(x, y, batch_size, epochs, learning_rate)
