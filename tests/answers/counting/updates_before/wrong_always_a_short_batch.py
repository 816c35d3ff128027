# message: updates_before(200, 5, 500) must be 19960, but it is 20459.
# message: 200 rows: that is just 40 batches of 5, and no short one.
# points: 0
def updates_before(samples, batch_size, epoch):
    return (epoch - 1) * (samples // batch_size + 1)
