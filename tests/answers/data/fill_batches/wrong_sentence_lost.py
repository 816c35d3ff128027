# message: Sentence 2 is in no batch.
def fill_batches(lengths, places):
    batches = [[]]
    for number in range(len(lengths)):
        together = [*batches[-1], number]
        if len(together) * max(lengths[k] for k in together) > places:
            batches.append([])
        else:
            batches[-1].append(number)
    return batches
