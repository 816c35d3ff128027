# message: but print only shows a value: return it.
def rates_for_sum(learning_rate, batch_sizes):
    print([learning_rate / size for size in batch_sizes])
