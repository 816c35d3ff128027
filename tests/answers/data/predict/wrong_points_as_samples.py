# message: photos must be 500, but it is 2048000.
# message: The points of a photograph are the inputs of one sample.
# points: 2
photos = 500 * 64 * 64
windows = 976
windows_apart = 41
updates = 31
blocks = 99
targets_per_update = 2048
