# message: A mean of means: a word among few counts more than a word among many.
# message: Still a mean of means: a word among few counts more than one among many.
def accumulate(micro_batches):
    means = [
        gradients[is_word > 0].mean(axis=0)
        for gradients, is_word in micro_batches
        if is_word.any()
    ]
    return sum(means) / len(means)
