# message: but print only shows a value: return it.
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    left = []
    for _ in range(epochs * steps_per_epoch):
        left = left or rng.permutation(samples).tolist()
        print(left[:batch_size])
        left = left[batch_size:]
