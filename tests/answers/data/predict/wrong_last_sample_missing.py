# message: A sample begins at value 975, too: the very last value is its target.
# message: 32 is the batch size. How many batches are there?
# message: 128 is one block. A batch has 16 of them.
photos = 500
windows = 975
windows_apart = 41
updates = 32
blocks = 99
targets_per_update = 128
