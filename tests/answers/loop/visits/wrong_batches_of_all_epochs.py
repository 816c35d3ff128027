# message: visits(10, 4, 2, rng) visits every row 2 times in epoch 1.
# message: An epoch has batches of its own: begin a new list of them in each.
def visits(samples, batch_size, epochs, rng):
    all_epochs, batches = [], []
    for epoch in range(epochs):
        order = rng.permutation(samples)
        for first in range(0, samples, batch_size):
            batches.append(order[first : first + batch_size])
        all_epochs.append(batches)
    return all_epochs
