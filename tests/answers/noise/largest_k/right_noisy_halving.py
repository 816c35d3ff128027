import sys
import warnings


def largest_k(learning_rate):
    print("searching", learning_rate)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    good, bad = 1, 2
    while bad * learning_rate < 1:
        good, bad = bad, 2 * bad
    while bad - good > 1:
        middle = (good + bad) // 2
        if middle * learning_rate < 1:
            good = middle
        else:
            bad = middle
    return good
