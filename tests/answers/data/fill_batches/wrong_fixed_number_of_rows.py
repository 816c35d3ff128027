# message: Short sentences leave room for more rows: the number is not fixed.
def fill_batches(lengths, places):
    rows = places // max(lengths)
    numbers = list(range(len(lengths)))
    return [numbers[i : i + rows] for i in range(0, len(numbers), rows)]
