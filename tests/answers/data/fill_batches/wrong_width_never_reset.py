# message: A new batch begins with a width of its own.
def fill_batches(lengths, places):
    batches, width = [[]], 0
    for number, length in enumerate(lengths):
        width = max(width, length)
        if batches[-1] and (len(batches[-1]) + 1) * width > places:
            batches.append([])
        batches[-1].append(number)
    return batches
