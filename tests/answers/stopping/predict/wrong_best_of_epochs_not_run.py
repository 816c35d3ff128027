# message: The training ended before epoch 6: a small patience stops at a bump.
# message: These are samples. A batch of them makes one update together.
# points: 2
best_epoch = 6
overfits_from = 7
ends_after = 9
updates_in_all = 7200
ends_after_1 = 4
best_epoch_1 = 6
