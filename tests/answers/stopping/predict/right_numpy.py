import numpy as np

best_epoch = np.argmin(val_loss) + 1
overfits_from = best_epoch + np.int64(1)
last_epoch = best_epoch + 3
updates_made = np.ceil(800 / 64).astype(int) * last_epoch
last_epoch_1 = np.flatnonzero(np.diff(val_loss) > 0)[0] + 2
best_epoch_1 = np.array(3)
