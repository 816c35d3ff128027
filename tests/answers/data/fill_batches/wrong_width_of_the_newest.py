# message: The longest sentence so far makes the width, not the newest.
def fill_batches(lengths, places):
    batches = [[]]
    for number, length in enumerate(lengths):
        if (len(batches[-1]) + 1) * length > places:
            batches.append([])
        batches[-1].append(number)
    return batches
