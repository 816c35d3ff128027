import sys
import warnings

print("counting")
warnings.warn("this takes a while")
sys.stderr.write("please wait")
balanced_rows = 0
for count in 950, 40, 10:
    times_each = 0
    while count * times_each < 950:
        times_each += 1
    balanced_rows += 950
balanced_updates = len(range(0, balanced_rows, 64))
