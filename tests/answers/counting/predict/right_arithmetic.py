import math

samples, batch_size, epochs = 200, 5, 1000
updates_per_epoch = math.ceil(samples / batch_size)
updates_in_all = epochs * updates_per_epoch
samples_seen = epochs * samples

samples += 3
updates_per_epoch_203 = math.ceil(samples / batch_size)
updates_in_all_203 = epochs * updates_per_epoch_203
samples_seen_203 = epochs * samples
