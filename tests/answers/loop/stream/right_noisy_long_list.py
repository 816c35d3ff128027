import sys
import warnings


def epochs_of(one_pass, steps_per_epoch, epochs):
    print("streaming", one_pass)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    stream = one_pass * (steps_per_epoch * epochs)  # more than is needed
    firsts = range(0, steps_per_epoch * epochs, steps_per_epoch)
    return [stream[first : first + steps_per_epoch] for first in firsts]
