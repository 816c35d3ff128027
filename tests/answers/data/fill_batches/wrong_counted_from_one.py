# message: Sentences are counted from 0.
def fill_batches(lengths, places):
    batches = [[]]
    for number in range(1, len(lengths) + 1):
        together = [*batches[-1], number]
        if len(together) * max(lengths[k - 1] for k in together) > places:
            batches.append([])
        batches[-1].append(number)
    return batches
