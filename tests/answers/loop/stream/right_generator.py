def endless(one_pass):
    while True:
        yield from one_pass


def epochs_of(one_pass, steps_per_epoch, epochs):
    stream, all_epochs = endless(one_pass), []
    for epoch in range(epochs):
        batches = []
        for batch in stream:
            batches.append(batch)
            if len(batches) == steps_per_epoch:
                break
        all_epochs.append(batches)
    return all_epochs
