def accumulate(micro_batches):
    mean, seen = 0.0, 0
    for gradients, is_word in micro_batches:
        for row, counts in zip(gradients, is_word):
            if counts:
                seen += 1
                mean = mean + (row - mean) / seen
    return mean
