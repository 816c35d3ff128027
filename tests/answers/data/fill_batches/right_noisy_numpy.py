import sys
import warnings

import numpy as np


def fill_batches(lengths, places):
    print("filling")
    warnings.warn("this takes a while")
    sys.stderr.write("please wait")
    numbers, batches = np.arange(len(lengths)), []
    while numbers.size:
        rest = np.array(lengths)[numbers]
        tables = np.maximum.accumulate(rest) * np.arange(1, rest.size + 1)
        stop = np.argmax(tables > places) if (tables > places).any() else rest.size
        batches.append(numbers[:stop])
        numbers = numbers[stop:]
    return batches
