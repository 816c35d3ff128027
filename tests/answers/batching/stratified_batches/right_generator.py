def shuffled(rows, rng):
    rows = list(rows)
    while rows:
        yield rows.pop(int(rng.integers(len(rows))))


def stratified_batches(labels, batch_size, rng):
    number = len(labels) // batch_size
    pile = [
        row
        for label in dict.fromkeys(labels.tolist())
        for row in shuffled((k for k in range(len(labels)) if labels[k] == label), rng)
    ]
    batches = [pile[first::number] for first in range(number)]
    return [sorted(batch) for batch in batches]
