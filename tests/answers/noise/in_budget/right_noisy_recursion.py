import sys
import warnings


def fits(budget, one):
    if budget < one:
        return 0
    doubled = fits(budget, 2 * one)
    left = budget - 2 * doubled * one
    return 2 * doubled + (left >= one)


def in_budget(budget, batch_size, fixed, per_sample):
    print("budget", budget)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)
    updates = fits(budget, fixed + per_sample * batch_size)
    return updates, updates * batch_size
