# message: Padding must not count above the line either: leave out its rows.
# points: 1
def accumulate(micro_batches):
    total = sum(gradients.sum(axis=0) for gradients, _ in micro_batches)
    return total / sum(is_word.sum() for _, is_word in micro_batches)
