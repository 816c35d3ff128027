# message: must be [0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1], but it is [0.8, 0.66666667,
# message: its short last batch makes one too
def rates(first_rate, samples, batch_size, epochs):
    total = max(1, samples // batch_size) * epochs
    return [first_rate * (1 - k / total) for k in range(total)]
