# message: A table of exactly 9 places still fits.
def fill_batches(lengths, places):
    batches = [[]]
    for number in range(len(lengths)):
        together = [*batches[-1], number]
        if len(together) * max(lengths[k] for k in together) >= places and batches[-1]:
            batches.append([])
        batches[-1].append(number)
    return batches
