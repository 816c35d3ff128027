def accumulate(micro_batches):
    words, total = 0, None
    for gradients, is_word in micro_batches:
        for row, counts in zip(gradients.tolist(), is_word.tolist()):
            if total is None:
                total = [0.0] * len(row)
            if counts:
                words += 1
                total = [old + new for old, new in zip(total, row)]
    return [number / words for number in total]
