import sys
import warnings


def passes_after(iteration, samples, batch_size):
    print(iteration)
    warnings.warn("this takes a while")
    sys.stderr.write("please wait")
    per_pass = -(-samples // batch_size)
    if iteration >= 16 * per_pass:  # sixteen passes at once
        return 16 + passes_after(iteration - 16 * per_pass, samples, batch_size)
    if iteration >= per_pass:
        return 1 + passes_after(iteration - per_pass, samples, batch_size)
    return iteration * batch_size / samples
