# message: The batch that is being filled at the end is a batch, too.
def fill_batches(lengths, places):
    batches, batch = [], []
    for number in range(len(lengths)):
        together = [*batch, number]
        if len(together) * max(lengths[k] for k in together) > places:
            batches.append(batch)
            together = [number]
        batch = together
    return batches
