# message: count_steps(1050, 100) is 10.5, a float, but must be a whole number.
# message: math.ceil rounds up and // rounds down to a whole number
def count_steps(samples, batch_size):
    return samples / batch_size
