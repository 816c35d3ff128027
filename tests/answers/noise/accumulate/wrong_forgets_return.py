# message: Your function gave nothing back
def accumulate(micro_batches):
    total, words = 0, 0
    for gradients, is_word in micro_batches:
        total = total + is_word @ gradients
        words = words + is_word.sum()
    total = total / words
