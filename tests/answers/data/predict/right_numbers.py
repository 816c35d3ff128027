photos = 500
windows = 976
windows_apart = 41
updates = 31
blocks = 99
targets_per_update = 2048
