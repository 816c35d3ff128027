import sys
import warnings


def count(samples):
    updates = rows = 0
    for first in range(0, samples, 5):
        updates += 1
        rows += len(range(first, min(first + 5, samples)))
    print(samples, "samples:", updates, "updates")
    print("still here", file=sys.stderr)
    warnings.warn("counted by hand")
    return updates, updates * 1000, rows * 1000


updates_per_epoch, updates_in_all, samples_seen = count(200)
updates_per_epoch_203, updates_in_all_203, samples_seen_203 = count(203)
