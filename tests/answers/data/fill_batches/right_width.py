def fill_batches(lengths, places):
    batches, width = [], 0
    for number, length in enumerate(lengths):
        width = max(width, length)
        if not batches or (len(batches[-1]) + 1) * width > places:
            batches.append([])
            width = length
        batches[-1].append(number)
    return batches
