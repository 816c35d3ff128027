# message: The last values start no sample: too few values follow them.
# message: A new one begins only at every 24th value.
# message: That is for blocks that overlap. Here they follow each other.
photos = 500
windows = 1000
windows_apart = 976
updates = 31
blocks = 12_800 - 128
targets_per_update = 2048
