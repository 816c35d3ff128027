# message: A row is a word or padding: `is_word[:, None]` makes a column of it.
# points: 1
def accumulate(micro_batches):
    total, words = 0, 0
    for gradients, is_word in micro_batches:
        total = total + (gradients * is_word).sum(axis=0)
        words = words + is_word.sum()
    return total / words
