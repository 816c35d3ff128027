# message: It printed 11, but print only shows a value: return it.
def count_steps(samples, batch_size):
    print(-(-samples // batch_size))
