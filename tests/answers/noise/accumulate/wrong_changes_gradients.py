# message: changed its arguments. Work on a copy of them.
# points: 1
def accumulate(micro_batches):
    total, words = 0, 0
    for gradients, is_word in micro_batches:
        gradients *= is_word[:, None]
        total, words = total + gradients.sum(axis=0), words + is_word.sum()
    return total / words
