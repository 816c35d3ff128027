best_epoch = 6
overfits_from = 7
ends_after = 9
updates_in_all = 117
ends_after_1 = 4
best_epoch_1 = 3
