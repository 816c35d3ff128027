# message: A generator gives its values one by one; list(...) collects them.
def fill_batches(lengths, places):
    batch = []
    for number in range(len(lengths)):
        together = [*batch, number]
        if len(together) * max(lengths[k] for k in together) > places:
            yield batch
            together = [number]
        batch = together
    yield batch
