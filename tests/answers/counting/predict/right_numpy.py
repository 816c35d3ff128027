import numpy as np

samples = np.array([200, 203])
updates = np.ceil(samples / 5).astype(int)
updates_per_epoch, updates_per_epoch_203 = updates
updates_in_all, updates_in_all_203 = 1000 * updates
samples_seen, samples_seen_203 = 1000 * samples
