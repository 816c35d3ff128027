# message: but print only shows a value: return it.
def fill_batches(lengths, places):
    batches = [[]]
    for number in range(len(lengths)):
        together = [*batches[-1], number]
        if len(together) * max(lengths[k] for k in together) > places:
            batches.append([])
        batches[-1].append(number)
    print(batches)
