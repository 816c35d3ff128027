# message: holds nan, but must hold numbers.
# points: 3
def accumulate(micro_batches):
    total, words = 0, 0
    for gradients, is_word in micro_batches:
        of_words = gradients[is_word > 0].mean(axis=0)
        total = total + of_words * is_word.sum()
        words = words + is_word.sum()
    return total / words
