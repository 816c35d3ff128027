# message: The new sentence takes a row as well.
def fill_batches(lengths, places):
    batches = [[]]
    for number in range(len(lengths)):
        together = [*batches[-1], number]
        if len(batches[-1]) * max(lengths[k] for k in together) > places:
            batches.append([])
        batches[-1].append(number)
    return batches
