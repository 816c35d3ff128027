# message: has the shape (), but must have the shape (2,).
def accumulate(micro_batches):
    total, words = 0, 0
    for gradients, is_word in micro_batches:
        total = total + (gradients * is_word[:, None]).sum()
        words = words + is_word.sum()
    return total / words
