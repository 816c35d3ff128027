import math

samples, budget = 1078, 1000

steps = math.ceil(samples / 32)
epochs_32 = budget // steps
updates_32 = epochs_32 * steps
left_32 = budget - updates_32
samples_seen_32 = epochs_32 * samples

steps = math.ceil(samples / 128)
epochs_128 = budget // steps
updates_128 = epochs_128 * steps
left_128 = budget - updates_128
samples_seen_128 = epochs_128 * samples
