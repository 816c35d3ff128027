# message: changed its arguments. Work on a copy of them.
def fill_batches(lengths, places):
    batches, batch, width, number = [], [], 0, 0
    while lengths:
        length = lengths.pop(0)
        width = max(width, length)
        if (len(batch) + 1) * width > places:
            batches.append(batch)
            batch, width = [], length
        batch.append(number)
        number += 1
    return batches + [batch]
