# message: It printed 22, but print only shows a value: return it.
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    per_pass = -(-samples // batch_size)
    print(epochs * steps_per_epoch // per_pass)
