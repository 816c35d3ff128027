# message: must be [[0, 1], [2], [3], [4, 5, 6]], but it is [[0, 1], [2], [3, 4], [5, 6]].
# message: Padding takes places as well.
def fill_batches(lengths, places):
    batches, total = [[]], 0
    for number, length in enumerate(lengths):
        total += length
        if total > places:
            batches.append([])
            total = length
        batches[-1].append(number)
    return batches
