# message: 12 rows: that is just 2 batches of 6, and no short one.
# points: 0
def rates(first_rate, samples, batch_size, epochs):
    updates = (samples // batch_size + 1) * epochs
    return [first_rate * (1 - k / updates) for k in range(updates)]
