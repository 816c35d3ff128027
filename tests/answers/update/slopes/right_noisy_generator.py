import sys
import warnings
from statistics import fmean


def slopes(w, b, x, y):
    print("slopes at", w, b)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)
    of_w = fmean(2 * (w * a + b - c) * a for a, c in zip(x, y))
    of_b = fmean(2 * (w * a + b - c) for a, c in zip(x, y))
    return of_w, of_b
