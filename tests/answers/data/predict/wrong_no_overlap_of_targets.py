# message: Samples overlap here, and each takes 25 values, target included.
# message: updates is 30.5, a float, but must be a whole number.
# message: blocks is 99.992188, a float, but must be a whole number.
photos = 500
windows = 1000 // 25
windows_apart = 41
updates = 976 / 32
blocks = 12_799 / 128
targets_per_update = 2048
