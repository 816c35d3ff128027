# message: That is where loss is smallest. Only rows not trained on can tell.
# message: Early stopping ends the training before the 12 epochs are over.
best_epoch = 12
overfits_from = 12
last_epoch = 12
updates_made = 12 * 13
last_epoch_1 = 12
best_epoch_1 = 12
