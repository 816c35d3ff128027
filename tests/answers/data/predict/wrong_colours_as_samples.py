# message: Points and colours are the inputs of one sample.
# message: One begins at place 960 as well: 960 + 25 values still fit into 1000.
# message: The last token of a 100th block would have no token after it.
photos = 500 * 64 * 64 * 3
windows = 976
windows_apart = 40
updates = 31
blocks = 100
targets_per_update = 2048
