import sys
import warnings
from fractions import Fraction

rows_for_1, noise = 8, 6
while noise > 1:
    rows_for_1 += 1
    noise = 6 * (8 / rows_for_1) ** 0.5
print("found", rows_for_1)
print("still here", file=sys.stderr)
warnings.warn("counted by hand")

noise_of_32 = Fraction(6, 2)
square_of_32 = 2 * 2 + 3 * 3
noise_of_all = 0
plain_mean = Fraction(2 + 12, 2)
full_slope = Fraction(20, 5)
