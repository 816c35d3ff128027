# message: where(20, 21, 6) must be (5, 4), but it is (6, 2). The last step of an epoch belongs to
def where(iteration, samples, batch_size):
    return divmod(iteration, samples // batch_size)
