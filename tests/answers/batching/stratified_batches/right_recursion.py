def cut(groups, batches, rng):
    if batches == 1:
        return [[row for group in groups for row in group]]
    batch, rest, due = [], [], 0
    size = sum(map(len, groups)) // batches
    for group in groups:
        due += len(group)
        take = due // batches - (due - len(group)) // batches
        batch += group[:take]
        rest.append(group[take:])
    assert len(batch) == size
    return [batch] + cut(rest, batches - 1, rng)


def stratified_batches(labels, batch_size, rng):
    groups = {}
    for row in rng.permutation(len(labels)).tolist():
        groups.setdefault(labels[row].item(), []).append(row)
    return cut(list(groups.values()), len(labels) // batch_size, rng)
