# message: That is the last micro-batch alone. Collect from all of them.
def accumulate(micro_batches):
    for gradients, is_word in micro_batches:
        result = is_word @ gradients / max(is_word.sum(), 1)
    return result
