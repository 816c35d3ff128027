import numpy as np

photos = len(np.empty((500, 64, 64, 3), dtype="uint8"))
places = np.lib.stride_tricks.sliding_window_view(np.arange(1000), 25)
windows, windows_apart = np.int64(len(places)), len(places[::24])
updates = len(places[::32])
blocks = len(np.arange(12_799)[127::128])
targets_per_update = np.prod((16, 128))
