def balanced_pass(labels, rng):
    largest = max(labels.count(label) for label in labels)
    order = []
    for each in set(labels):
        members = [row for row, label in enumerate(labels) if label == each]
        drawn = []
        while len(drawn) < largest:
            drawn.extend(rng.permutation(members).tolist())
        order += drawn[:largest]
    return [order[place] for place in rng.permutation(len(order))]
