# message: That is the sum. The loss is a mean over the words.
def accumulate(micro_batches):
    return sum(is_word @ gradients for gradients, is_word in micro_batches)
