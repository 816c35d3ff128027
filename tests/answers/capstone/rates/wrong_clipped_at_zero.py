# message: An epoch makes 4 updates: its short last batch makes one too
def rates(first_rate, samples, batch_size, epochs):
    total = max(1, samples // batch_size) * epochs
    made = range(epochs * -(-samples // batch_size))
    return [max(0.0, first_rate * (1 - k / total)) for k in made]
