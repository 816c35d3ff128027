# message: Each sample needs 25 values in a row. At how many places can that begin?
# message: Samples begin at 0, 24, 48 and so on, as long as 25 values still fit.
# message: Only whole blocks count, and the last token of the text is only a target.
photos = 500
windows = 24
windows_apart = 24
updates = 31
blocks = 128
targets_per_update = 2048
