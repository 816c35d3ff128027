def filled(lengths, places):
    batch = []
    for number in range(len(lengths)):
        with_it = batch + [number]
        if max(lengths[k] for k in with_it) * len(with_it) > places:
            yield batch
            with_it = [number]
        batch = with_it
    yield batch


def fill_batches(lengths, places):
    return list(filled(lengths, places))
