# message: Samples overlap here: a new one begins at every value.
# message: The 32 samples of a batch make one update together.
# message: A block reads 129 tokens, but it has 128 targets.
photos = 500
windows = 41
windows_apart = 41
updates = 976
blocks = 99
targets_per_update = 16 * 129
