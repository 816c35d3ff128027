# message: count_steps(1050, 100) is None.
# message: Your function gave nothing back: is there a return on every way through?
def count_steps(samples, batch_size):
    steps = -(-samples // batch_size)
