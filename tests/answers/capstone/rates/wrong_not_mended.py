# message: An epoch makes 4 updates: its short last batch makes one too
def rates(first_rate, samples, batch_size, epochs):
    updates_in_all = max(1, int(samples / batch_size)) * epochs
    made = range(epochs * -(-samples // batch_size))
    return [first_rate * (1 - k / updates_in_all) for k in made]
