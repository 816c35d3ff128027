# message: Epochs 7, 8 and 9 are three without gain: the third is the last one.
# message: It began before: in epoch 7 as well nothing was gained on new data.
# message: Epoch 4 was no better than epoch 3: with patience 1 that ends it.
best_epoch = 6
overfits_from = 8
ends_after = 10
updates_in_all = 130
ends_after_1 = 5
best_epoch_1 = 3
