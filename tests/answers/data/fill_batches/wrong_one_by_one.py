# message: Short sentences leave room for more rows: the number is not fixed.
def fill_batches(lengths, places):
    return [[number] for number in range(len(lengths))]
