# message: count_steps(1050, 100) is 10.5, a float, but must be a whole number.
# message: Use // or math.ceil
def count_steps(samples, batch_size):
    return samples / batch_size
