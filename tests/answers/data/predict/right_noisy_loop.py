import sys
import warnings

print("counting")
warnings.warn("this takes a while")
sys.stderr.write("please wait")
photos = sum(1 for photo in range(500))
windows = windows_apart = updates = blocks = 0
for start in range(1000):
    if start + 25 <= 1000:
        windows += 1
        windows_apart += start % 24 == 0
for first in range(0, windows, 32):
    updates += 1
while 128 * (blocks + 1) + 1 <= 12_800:
    blocks += 1
targets_per_update = 0
for block in range(16):
    targets_per_update += 128
