from itertools import cycle, islice


def repeated(labels):
    largest = max(map(labels.count, labels))
    for each in sorted(set(labels)):
        members = (row for row in range(len(labels)) if labels[row] == each)
        yield from islice(cycle(members), largest)


def balanced_pass(labels, rng):
    return rng.permutation(list(repeated(labels)))
