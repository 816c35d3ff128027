# message: count_steps(200, 5) must be 40, but it is 11. Every batch makes one update
def count_steps(samples, batch_size):
    return 11
