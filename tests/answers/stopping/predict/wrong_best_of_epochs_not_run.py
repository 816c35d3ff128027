# message: The training ended before epoch 6: a small patience stops at a bump.
# message: These are samples. A batch of them makes one update together.
# points: 2
best_epoch = 6
overfits_from = 7
last_epoch = 9
updates_made = 7200
last_epoch_1 = 4
best_epoch_1 = 6
