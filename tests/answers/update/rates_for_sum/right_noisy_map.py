import sys
import warnings


def rates_for_sum(learning_rate, batch_sizes):
    print("dividing", learning_rate)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)
    return list(map(learning_rate.__truediv__, batch_sizes))
