# message: fill_batches([1, 3, 6, 5, 3, 2, 1], 9) must be
# message: but it is [[0, 1], [2], [3, 4], [5, 6]]. Padding takes places as well.
def fill_batches(lengths, places):
    batches, batch, tokens = [], [], 0
    for number, length in enumerate(lengths):
        if batch and tokens + length >= places:
            batches.append(batch)
            batch, tokens = [], 0
        batch.append(number)
        tokens += length
    return [*batches, batch]
