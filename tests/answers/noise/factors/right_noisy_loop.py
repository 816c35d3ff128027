import sys
import warnings


def factors(rows):
    print("weighing", rows)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    result, everything, workers = [], 0, 0
    for own in rows:
        everything += own
        workers += 1
    for own in rows:
        result.append(own * workers / everything)
    return result
