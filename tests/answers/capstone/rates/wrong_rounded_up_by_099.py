# message: An epoch makes 2 updates: its short last batch makes one too
# points: 1
def rates(first_rate, samples, batch_size, epochs):
    updates = epochs * int(samples / batch_size + 0.99)
    return [first_rate * (1 - made / updates) for made in range(updates)]
