# message: It printed 10 15, but print only shows a value: return it.
def slice_of_step(step, samples, batch_size):
    print((step - 1) * batch_size, min(step * batch_size, samples))
