# message: is left out, another comes twice: shuffling only changes the order.
# points: 1
def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    validation = range(border, samples)
    return [(rng.integers(border, size=border), validation) for epoch in range(epochs)]
