# message: where(5, 2000001, 1000000) must be (2, 2), but it is (3, 1).
# message: The short last batch makes a step too.
# points: 2
def where(iteration, samples, batch_size):
    steps = int(samples / batch_size + 0.99)
    epochs_done, steps_done = divmod(iteration - 1, steps)
    return epochs_done + 1, steps_done + 1
