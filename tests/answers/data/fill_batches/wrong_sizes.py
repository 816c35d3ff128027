# message: [0] is 2, an int, but must be a list of numbers.
def fill_batches(lengths, places):
    batches = [[]]
    for number in range(len(lengths)):
        together = [*batches[-1], number]
        if len(together) * max(lengths[k] for k in together) > places:
            batches.append([])
        batches[-1].append(number)
    return [len(batch) for batch in batches]
