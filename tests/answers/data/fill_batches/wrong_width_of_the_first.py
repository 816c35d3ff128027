# message: A longer sentence makes the whole table wider.
def fill_batches(lengths, places):
    batches = [[]]
    for number in range(len(lengths)):
        together = [*batches[-1], number]
        if len(together) * lengths[together[0]] > places:
            batches.append([])
        batches[-1].append(number)
    return batches
