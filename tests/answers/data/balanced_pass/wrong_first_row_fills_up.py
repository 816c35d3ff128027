# message: Use all rows of a class before one of them comes again.
# points: 2
def balanced_pass(labels, rng):
    largest, order = max(map(labels.count, labels)), []
    for each in set(labels):
        members = [row for row, label in enumerate(labels) if label == each]
        order += members + members[:1] * (largest - len(members))
    return rng.permutation(order)
