# message: A mean of means: a word among few counts more than a word among many.
def accumulate(micro_batches):
    total = 0
    for gradients, is_word in micro_batches:
        of_words = (gradients * is_word[:, None]).sum(axis=0)
        total = total + of_words / is_word.sum()
    return total / len(micro_batches)
