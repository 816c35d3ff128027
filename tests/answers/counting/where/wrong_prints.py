# message: It printed 5 4, but print only shows a value: return it.
def where(iteration, samples, batch_size):
    steps = -(-samples // batch_size)
    epoch, step = divmod(iteration - 1, steps)
    print(epoch + 1, step + 1)
