# message: 977 windows of 24 fit, but the last one has no value after it.
# message: The 16 samples left over are a batch too, and a batch makes an update.
# message: 16 is the number of blocks. Each of them has 128 targets.
photos = 500
windows = 1000 - 24 + 1
windows_apart = 41
updates = 976 // 32
blocks = 99
targets_per_update = 16
