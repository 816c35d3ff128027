# message: updates_per_epoch is 40.0, a float, but must be a whole number.
# message: math.ceil rounds up and // rounds down to a whole number
# points: 1
updates_per_epoch = 200 / 5
updates_in_all = 1000 * 200 / 5
samples_seen = 1000 * 200

updates_per_epoch_203 = 203 / 5
updates_in_all_203 = 1000 * 203 / 5
samples_seen_203 = 1000 * 203
