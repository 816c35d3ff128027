import numpy as np

best_epoch = np.argmin(val_loss) + 1
overfits_from = best_epoch + np.int64(1)
ends_after = best_epoch + 3
updates_in_all = np.ceil(800 / 64).astype(int) * ends_after
ends_after_1 = np.flatnonzero(np.diff(val_loss) > 0)[0] + 2
best_epoch_1 = np.array(3)
