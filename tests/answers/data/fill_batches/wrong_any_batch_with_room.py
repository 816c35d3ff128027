# message: A batch that is done takes no more sentences.
def fill_batches(lengths, places):
    batches = []
    for number in range(len(lengths)):
        for batch in batches:
            together = [*batch, number]
            if len(together) * max(lengths[k] for k in together) <= places:
                batch.append(number)
                break
        else:
            batches.append([number])
    return batches
