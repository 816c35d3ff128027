# message: It printed 600, but print only shows a value: return it.
def different_samples(samples, batch_size, steps_per_epoch, epochs):
    print(min(samples, epochs * steps_per_epoch * batch_size))
