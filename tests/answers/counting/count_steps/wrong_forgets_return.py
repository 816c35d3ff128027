# message: count_steps(1050, 100) is None.
# message: Does every way through your function end in a return?
def count_steps(samples, batch_size):
    steps = -(-samples // batch_size)
