# message: One batch is lost where an epoch ends: it was taken, but not used.
from itertools import cycle


def epochs_of(one_pass, steps_per_epoch, epochs):
    stream, all_epochs = cycle(one_pass), []
    for epoch in range(epochs):
        used = []
        for step, batch in enumerate(stream):
            if step == steps_per_epoch:
                break
            used.append(batch)
        all_epochs.append(used)
    return all_epochs
