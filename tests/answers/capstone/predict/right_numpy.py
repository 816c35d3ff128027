import numpy as np

size = np.array([32, 128])
steps = np.ceil(1078 / size).astype(int)
epochs_32, epochs_128 = epochs = 1000 // steps
updates_32, updates_128 = epochs * steps
left_32, left_128 = 1000 - epochs * steps
samples_seen_32, samples_seen_128 = epochs * 1078
