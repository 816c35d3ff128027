def where(iteration, samples, batch_size):
    steps = -(-samples // batch_size)
    epoch = 1
    while iteration > steps:
        iteration -= steps
        epoch += 1
    return epoch, iteration
