# message: Divide by the number of words. Padding is none.
# points: 1
def accumulate(micro_batches):
    total = sum(is_word @ gradients for gradients, is_word in micro_batches)
    return total / sum(len(is_word) for _, is_word in micro_batches)
