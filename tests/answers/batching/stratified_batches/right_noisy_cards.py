import sys
import warnings


def stratified_batches(labels, batch_size, rng):
    print("dealing", len(labels))
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    batches = [[] for _ in range(len(labels) // batch_size)]
    dealt = 0
    for label in sorted(set(labels.tolist())):
        rows = [row for row, own in enumerate(labels) if own == label]
        rng.shuffle(rows)
        for row in rows:
            batches[dealt % len(batches)].append(row)
            dealt += 1
    return batches
