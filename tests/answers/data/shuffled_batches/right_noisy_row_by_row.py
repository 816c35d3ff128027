import sys
import warnings


def shuffled_batches(x, y, order, batch_size):
    print("reading")
    warnings.warn("this takes a while")
    sys.stderr.write("please wait")
    turns = {int(row): place // batch_size for place, row in enumerate(order)}
    batches = [([], []) for _ in range(max(turns.values()) + 1)]
    for row in sorted(turns):
        inputs, targets = batches[turns[row]]
        inputs.append(x[[row]][0])
        targets.append(y[row])
    return batches
