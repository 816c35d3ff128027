# message: has the shape (), but must have the shape (2,).
def accumulate(micro_batches):
    total = sum((is_word @ gradients).sum() for gradients, is_word in micro_batches)
    return total / sum(is_word.sum() for _, is_word in micro_batches)
