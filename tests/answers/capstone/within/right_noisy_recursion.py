import sys
import warnings


def within_budget(settings, samples, budget):
    print(len(settings), "left")
    warnings.warn("still going")
    sys.stderr.write("...")
    if not settings:
        return []
    (batch_size, epochs), *others = settings
    fits = budget // -(-samples // batch_size) >= epochs
    return [(batch_size, epochs)] * fits + within_budget(others, samples, budget)
