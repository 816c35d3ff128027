best_epoch = val_loss.index(min(val_loss)) + 1
overfits_from = best_epoch + 1

ends_after = best_epoch + 3
updates_in_all = len(range(0, 800, 64)) * ends_after

rises = [e for e in range(1, 12) if val_loss[e] >= val_loss[e - 1]]
ends_after_1 = rises[0] + 1
best_epoch_1 = rises[0]
