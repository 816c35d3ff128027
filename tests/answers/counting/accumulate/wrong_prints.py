# message: It printed 3, but print only shows a value: return it.
def updates_per_pass(samples, batch_size, accumulate_batches):
    print(-(-samples // (batch_size * accumulate_batches)))
