import math

photos = 500
windows = 1000 - 24
windows_apart = (1000 - 25) // 24 + 1
updates = math.ceil(windows / 32)
blocks = (12_800 - 1) // 128
targets_per_update = 16 * 128
