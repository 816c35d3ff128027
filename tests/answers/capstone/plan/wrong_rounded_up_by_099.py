# message: plan(2000001, 1000000, 8) must be (2, 2, 4000002), but it is (4, 0, 8000004).
# message: An epoch makes 3 updates: its short last batch makes one too.
# points: 2
def plan(samples, batch_size, budget):
    updates_per_epoch = int(samples / batch_size + 0.99)
    epochs = budget // updates_per_epoch
    return epochs, budget - epochs * updates_per_epoch, epochs * samples
