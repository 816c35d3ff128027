# message: must be [7.0, 4.0, 2.0], but it is [9.3333333, 5.3333333, 2.6666667].
# message: must be [6.0, 2.0, 3.0], but it is [8.0, 2.6666667, 4.0].
# message: These are the words of the last micro-batch: count those of all.
def accumulate(micro_batches):
    total = 0
    for gradients, is_word in micro_batches:
        total = total + is_word @ gradients
    return total / is_word.sum()
