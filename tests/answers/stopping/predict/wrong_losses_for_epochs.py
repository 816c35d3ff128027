# message: best_epoch is 0.62, a float, but must be a whole number.
best_epoch = min(val_loss)
overfits_from = 0.64
ends_after = val_loss[8]
updates_in_all = 9 * 800 / 64
ends_after_1 = 0.74
best_epoch_1 = 0.72
