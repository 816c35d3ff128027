import sys
import warnings


def noise_scale(small, square_of_small, large, square_of_large):
    print("measured", square_of_small, square_of_large)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    ratio = square_of_small / square_of_large
    low, high = 0.0, 1e6
    for halving in range(200):
        scale = (low + high) / 2
        if (1 + scale / small) / (1 + scale / large) < ratio:
            low = scale
        else:
            high = scale
    return scale
