# message: A photograph and its label are one sample, not two.
# message: No sample begins at place 984: its target would be value 1008 of 1000.
# message: A token is not a sample here: a whole block is.
photos = 1000
windows = 976
windows_apart = 42
updates = 31
blocks = 12_800
targets_per_update = 2048
