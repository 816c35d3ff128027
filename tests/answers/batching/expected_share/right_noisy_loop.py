import sys
import warnings


def expected_share(samples, draws, replacement):
    print("drawing", draws)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    different = 0
    for _ in range(draws):
        if replacement:
            different += (samples - different) / samples
        elif different < samples:
            different += 1
    return different / samples
