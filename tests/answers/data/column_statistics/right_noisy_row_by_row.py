import sys
import warnings


def column_statistics(file, batch_size):
    print("reading")
    warnings.warn("this takes a while")
    sys.stderr.write("please wait")
    means = squares = 0
    for count in range(len(file)):
        (row,) = file[count : count + 1]
        step = row - means
        means = means + step / (count + 1)
        squares = squares + step * (row - means)
    return list(means), list(squares / len(file))
