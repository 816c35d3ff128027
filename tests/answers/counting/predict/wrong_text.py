# message: updates_per_epoch is '40', a str, but must be a whole number
updates_per_epoch = '40'
updates_in_all = '40000'
samples_seen = '200000'

updates_per_epoch_203 = '41'
updates_in_all_203 = '41000'
samples_seen_203 = '203000'
