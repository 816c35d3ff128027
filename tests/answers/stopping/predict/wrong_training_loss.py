# message: That is where loss is smallest. Only rows not trained on can tell.
# message: Early stopping ends the training before the 12 epochs are over.
best_epoch = 12
overfits_from = 12
ends_after = 12
updates_in_all = 12 * 13
ends_after_1 = 12
best_epoch_1 = 12
