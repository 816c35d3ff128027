# message: It printed 45, but print only shows a value: return it.
def updates_before(samples, batch_size, epoch):
    print((epoch - 1) * -(-samples // batch_size))
