def visits(samples, batch_size, epochs, rng):
    visited = []
    for epoch in range(epochs):
        order = list(rng.permutation(samples))
        batches = []
        while order:
            batches.append(order[:batch_size])
            del order[:batch_size]
        visited.append(batches)
    return visited
