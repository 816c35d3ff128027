best_epoch = val_loss.index(min(val_loss)) + 1
overfits_from = best_epoch + 1

last_epoch = best_epoch + 3
updates_made = len(range(0, 800, 64)) * last_epoch

rises = [e for e in range(1, 12) if val_loss[e] >= val_loss[e - 1]]
last_epoch_1 = rises[0] + 1
best_epoch_1 = rises[0]
