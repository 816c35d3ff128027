# message: The first batch is empty here.
def fill_batches(lengths, places):
    batches, batch, width = [], [], places + 1
    for number, length in enumerate(lengths):
        width = max(width, length)
        if (len(batch) + 1) * width > places:
            batches.append(batch)
            batch, width = [], length
        batch.append(number)
    return batches + [batch]
